/** The one error that verbs and questions throw. Everything else is a defect and becomes `internal`. */
export const errorCodes = {
  unauthenticated: { status: 401 },
  forbidden: { status: 403 },
  not_found: { status: 404 },
  invalid: { status: 422 },
  conflict: { status: 409 },
  refused: { status: 409 },
  rate_limited: { status: 429 },
  internal: { status: 500 },
} as const satisfies Record<string, { status: number }>;

export type ErrorCode = keyof typeof errorCodes;
export type MessageParams = Record<string, string | number>;

/** A problem with one field of the input: a message key under `errors`, with its parameters. */
export type FieldProblem = { path: string; messageKey: string; params?: MessageParams };

export class AppError extends Error {
  readonly code: ErrorCode;
  /** Key under `errors` in messages/*.json. */
  readonly messageKey: string;
  readonly params: MessageParams;
  readonly fields: FieldProblem[];
  /** For conflict: what stands in the database now. */
  readonly current: unknown;
  /** All that Next lets through to the error page of a browser: which refusal it was, nothing of its cause. */
  readonly digest: string;

  constructor(
    code: ErrorCode,
    messageKey: string = code,
    more: { params?: MessageParams; fields?: FieldProblem[]; current?: unknown; cause?: unknown } = {},
  ) {
    super(`${code}: ${messageKey}`, { cause: more.cause });
    this.name = 'AppError';
    this.code = code;
    this.messageKey = messageKey;
    this.params = more.params ?? {};
    this.fields = more.fields ?? [];
    this.current = more.current;
    this.digest = `refusal:${code}/${messageKey}`;
  }

  get status(): number {
    return errorCodes[this.code].status;
  }
}
