/** Crockford's 32 signs: none can be taken for another when somebody types them from paper. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 16;

/** 80 bits in 16 signs; with the throttle of the check page nobody finds a paper by guessing. */
export function checkToken(random: Uint8Array): string {
  return Array.from(random.subarray(0, length), (byte) => signs[byte % 32]).join('');
}

/** As it is printed, in fours: ABCD-EFGH-JKMN-PQRS. */
export function printedToken(token: string): string {
  return token.replace(/(.{4})(?!$)/g, '$1-');
}

/** What somebody typed or scanned, as a token; null when it cannot be one. I and L are read as 1, O as 0. */
export function readCheckToken(text: string): string | null {
  const token = text.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(token) ? token : null;
}
