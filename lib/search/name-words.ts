import { fold } from './fold';

/** The words of a name as they are hashed: folded, each once. */
export function nameWords(text: string): string[] {
  return [...new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? [])];
}
