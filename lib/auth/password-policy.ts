/** domain.md §7: at least 14 characters of 4 classes. A letter with Vietnamese marks is a letter of its case. */
export const minimumLength = 14;
export const maximumLength = 200;

export type PasswordProblem = 'password_weak' | 'password_has_email' | 'too_long';

/** What is wrong with a new password, or null. */
export function passwordProblem(password: string, email: string): PasswordProblem | null {
  const text = password.normalize('NFC');
  if (text.length > maximumLength) return 'too_long';
  const classes = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u];
  if ([...text].length < minimumLength || !classes.every((one) => one.test(text))) return 'password_weak';
  const name = email.split('@', 1)[0]?.toLowerCase() ?? '';
  return name.length >= 4 && text.toLowerCase().includes(name) ? 'password_has_email' : null;
}
