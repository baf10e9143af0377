/** The four apps whose keys every demo office knows, by how many citizens use them. */
export const apps = [
  ['demo-lao-cai-so', 40],
  ['demo-yenbai-s', 25],
  ['demo-my-ninh-binh', 20],
  ['demo-long-an-so', 15],
] as const;
