import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

/** How an argument is used: filled in as it is, formatted as a number, a moment, a choice, or wrapped around words. */
export type ArgumentUse = 'plain' | 'number' | 'moment' | 'choice' | 'tag';
export type MessageArguments = Map<string, Set<ArgumentUse>>;

const useOf: Partial<Record<TYPE, ArgumentUse>> = {
  [TYPE.argument]: 'plain',
  [TYPE.number]: 'number',
  [TYPE.plural]: 'number',
  [TYPE.date]: 'moment',
  [TYPE.time]: 'moment',
  [TYPE.select]: 'choice',
  [TYPE.tag]: 'tag',
};

function collect(elements: readonly MessageFormatElement[], found: MessageArguments): MessageArguments {
  for (const element of elements) {
    const use = useOf[element.type];
    if (use && 'value' in element) {
      const name = use === 'tag' ? `<${element.value}>` : element.value;
      found.set(name, (found.get(name) ?? new Set()).add(use));
    }
    if (element.type === TYPE.tag) collect(element.children, found);
    if (element.type === TYPE.plural || element.type === TYPE.select)
      for (const option of Object.values(element.options)) collect(option.value, found);
  }
  return found;
}

/** The arguments of an ICU message with how each is used; tags as `<name>`. @throws SyntaxError when it cannot be read */
export function messageArguments(text: string): MessageArguments {
  return collect(parse(text, { captureLocation: true }), new Map());
}

export type TextProblem =
  | { messageKey: 'text_broken'; params: { at: number } }
  | { messageKey: 'text_lacks'; params: { names: string } }
  | { messageKey: 'text_unknown'; params: { names: string; known: string } }
  | { messageKey: 'text_use'; params: { names: string } };

/** An argument as it is written in a text. */
const written = (name: string) => (name.startsWith('<') ? name : `{${name}}`);
const listed = (names: readonly string[]) => names.map(written).join(', ');

/**
 * What is wrong with a text that is to stand in place of `shipped`, or null. It must be an ICU message with exactly the
 * arguments of the shipped text; each may be filled in plainly, or used as it is in one of `uses`, the shipped texts of
 * all languages: the code gives a number where one of them takes a number.
 */
export function textProblem(text: string, shipped: string, uses: readonly string[]): TextProblem | null {
  let own: MessageArguments;
  try {
    own = messageArguments(text);
  } catch (error) {
    const at = (error as { location?: { start?: { offset?: number } } }).location?.start?.offset ?? 0;
    return { messageKey: 'text_broken', params: { at: at + 1 } };
  }
  const known = messageArguments(shipped);
  const lacking = [...known.keys()].filter((name) => !own.has(name));
  if (lacking.length > 0) return { messageKey: 'text_lacks', params: { names: listed(lacking) } };
  const unknown = [...own.keys()].filter((name) => !known.has(name));
  if (unknown.length > 0)
    return {
      messageKey: 'text_unknown',
      params: { names: listed(unknown), known: listed([...known.keys()]) || '–' },
    };
  const allowed = uses.map(messageArguments);
  const misused = [...own].filter(([name, used]) =>
    [...used].some((use) => use !== 'plain' && !allowed.some((each) => each.get(name)?.has(use))),
  );
  if (misused.length > 0)
    return { messageKey: 'text_use', params: { names: listed(misused.map(([name]) => name)) } };
  return null;
}

/** The arguments of a text as they are written in it. */
export function argumentNames(text: string): string[] {
  return [...messageArguments(text).keys()].map(written);
}
