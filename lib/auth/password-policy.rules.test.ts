import { expect, test } from 'vitest';
import { passwordProblem } from './password-policy';

test.each([
  ['Mật khẩu-đúng-2026', null],
  ['Abcdefgh-12345', null],
  ['Abcdefg-12345', 'password_weak'],
  ['abcdefgh-123456', 'password_weak'],
  ['ABCDEFGH-123456', 'password_weak'],
  ['Abcdefghijklmn-', 'password_weak'],
  ['Abcdefgh1234567', 'password_weak'],
  ['An.Nguyen-2026-xyz', 'password_has_email'],
  [`Aa1-${'x'.repeat(200)}`, 'too_long'],
])('%s', (password, problem) =>
  expect(passwordProblem(password, 'an.nguyen@province.example')).toBe(problem),
);
