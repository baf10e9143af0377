import { signIn, signOut } from 'next-auth/react';

export type SignInAnswer = 'ok' | 'wrong' | 'locked' | 'failed' | 'unreachable';

/** Asks the server to open a session; the answer is a word that the form turns into a sentence. */
export async function signInWithPassword(email: string, password: string): Promise<SignInAnswer> {
  try {
    const answer = await signIn('credentials', { email, password, redirect: false });
    if (answer?.ok && !answer.error) return 'ok';
    if (answer?.error === 'account_locked') return 'locked';
    return answer?.error === 'wrong_credentials' ? 'wrong' : 'failed';
  } catch {
    return 'unreachable';
  }
}

/** Ends this session here and on the server. */
export async function signOutHere(): Promise<void> {
  await signOut({ redirect: false });
}
