/** Rule A16: so many at once, and so many a second after that. */
export type Bucket = { tokens: number; at: number };
export type BucketSize = { burst: number; perSecond: number };

/** Takes one token. `waitSeconds` 0: taken; otherwise when to ask again. */
export function takeToken(
  bucket: Bucket | undefined,
  size: BucketSize,
  now: number,
): { bucket: Bucket; waitSeconds: number } {
  const refilled = bucket
    ? Math.min(size.burst, bucket.tokens + (Math.max(0, now - bucket.at) / 1000) * size.perSecond)
    : size.burst;
  if (refilled >= 1) return { bucket: { tokens: refilled - 1, at: now }, waitSeconds: 0 };
  return { bucket: { tokens: refilled, at: now }, waitSeconds: Math.ceil((1 - refilled) / size.perSecond) };
}
