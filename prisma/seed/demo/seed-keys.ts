import { hashSecret } from '../../../lib/auth/bearer';
import { permissionNames } from '../../../lib/access/permissions';
import type { Tx } from '../tx';

/** The citizen apps that send reports, with keys that everybody knows: they exist in demo offices only. */
const apps = [
  { code: 'lao-cai-so', name: 'Lào Cai Số', key: 'demo-lao-cai-so', weight: 34 },
  { code: 'yenbai-s', name: 'YenBai-S', key: 'demo-yenbai-s', weight: 22 },
  { code: 'my-ninh-binh', name: 'My Ninh Bình', key: 'demo-my-ninh-binh', weight: 18 },
  { code: 'long-an-so', name: 'Long An Số', key: 'demo-long-an-so', weight: 10 },
] as const;
const otherWeights: Record<string, number> = { 'hotline-1022': 10, counter: 3, 'national-portal': 3 };
const tokenScopes = permissionNames.filter((name) =>
  /^(report|dossier|dashboard|department|person)\./.test(name),
);

/** Channels of the apps with their keys, and a token for the coordinator. Answers every channel with its share of reports. */
export async function seedChannelsAndKeys(tx: Tx, coordinatorId: number) {
  for (const { code, name, key } of apps) {
    await tx.channel.create({
      data: {
        code,
        name,
        kind: 'citizen_app',
        apiKeys: { create: { name: `${name} (demo)`, keyHash: hashSecret(key), isDemo: true } },
      },
    });
  }
  await tx.accessToken.create({
    data: {
      name: 'Demo',
      tokenHash: hashSecret('demo-token-coordinator'),
      personId: coordinatorId,
      scopes: tokenScopes,
      isDemo: true,
    },
  });
  const channels = await tx.channel.findMany({
    where: { retiredAt: null },
    select: { id: true, code: true, name: true },
    orderBy: { id: 'asc' },
  });
  const weightOf = (code: string) => apps.find((app) => app.code === code)?.weight ?? otherWeights[code] ?? 0;
  return channels.map(({ id, code, name }) => [{ id, name }, weightOf(code)] as const);
}
