/** What the API says when it refuses (RFC 9457). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly requestId: string;
  readonly place?: string;
  readonly current?: unknown;
}

export interface Answer<T> {
  readonly status: number;
  readonly type: string;
  readonly body: T;
}

export interface Question {
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  readonly form?: FormData;
  /** Of the thing that is changed, for If-Match. */
  readonly version?: number;
}

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

export const DEMO_PASSWORD = 'qiantou-demo';
const TIMEOUT_MS = 60_000;

/** Talks to the API as one person, or as nobody. */
export class Http {
  constructor(
    readonly url: string,
    private readonly cookie: string | null = null,
  ) {}

  static async signIn(url: string, login: string, password = DEMO_PASSWORD): Promise<Http> {
    const response = await fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password }),
    });
    const said = await response.text();
    if (!response.ok) throw new Error(`${login} cannot sign in: ${response.status} ${said}`);
    const [cookie = ''] = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
    return new Http(url, cookie);
  }

  /** Whatever the answer is. */
  async ask<T>(method: Method, path: string, question: Question = {}): Promise<Answer<T>> {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(question.query ?? {})) {
      if (value !== undefined) search.set(name, value);
    }
    const response = await fetch(`${this.url}/api/v1${path}${search.size > 0 ? `?${search}` : ''}`, {
      method,
      headers: this.headersOf(question),
      body: question.form ?? (question.body === undefined ? null : JSON.stringify(question.body)),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    return { status: response.status, type, body: (/json/.test(type) ? JSON.parse(text) : text) as T };
  }

  /** For answers that go on and on. */
  async statusOnly(path: string): Promise<number> {
    const leaving = new AbortController();
    const { status } = await fetch(`${this.url}/api/v1${path}`, {
      headers: this.headersOf({}),
      signal: leaving.signal,
    });
    leaving.abort();
    return status;
  }

  /** The body of an answer that must be a success. */
  async must<T>(method: Method, path: string, question: Question = {}): Promise<T> {
    const { status, body } = await this.ask<T>(method, path, question);
    if (status >= 200 && status < 300) return body;
    throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
  }

  get<T>(path: string, query: Question['query'] = {}): Promise<T> {
    return this.must('GET', path, { query });
  }

  post<T>(path: string, body: unknown = {}, version?: number): Promise<T> {
    return this.must('POST', path, version === undefined ? { body } : { body, version });
  }

  patch<T>(path: string, body: unknown, version?: number): Promise<T> {
    return this.must('PATCH', path, version === undefined ? { body } : { body, version });
  }

  private headersOf({ body, version }: Question): Record<string, string> {
    return {
      ...(this.cookie === null ? {} : { cookie: this.cookie }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    };
  }
}
