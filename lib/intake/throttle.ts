import 'server-only';
import { AppError } from '@/lib/errors/app-error';
import { takeToken, type Bucket, type BucketSize } from './token-bucket';

/** Buckets of this process. With several processes each lets that much through. */
const buckets = new Map<string, Bucket>();
/** Beyond this many, buckets that have been quiet for ten minutes are forgotten. */
const sweepAt = 10_000;
const quietMilliseconds = 600_000;

/**
 * Lets a request through, or not.
 * @param key who is asking for what: `open311:<api key id>`, `track:<address>`
 * @throws AppError rate_limited with the seconds to wait
 */
export function throttle(key: string, size: BucketSize, now: Date): void {
  const { bucket, waitSeconds } = takeToken(buckets.get(key), size, now.getTime());
  buckets.set(key, bucket);
  if (buckets.size > sweepAt) {
    for (const [name, held] of buckets) if (now.getTime() - held.at > quietMilliseconds) buckets.delete(name);
  }
  if (waitSeconds > 0)
    throw new AppError('rate_limited', 'rate_limited', { params: { seconds: waitSeconds } });
}
