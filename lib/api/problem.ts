/** What went wrong, as RFC 9457 tells it. */
export const problemType = "application/problem+json; charset=utf-8"

export function problemBody(status: number, title: string, detail: string, more: Record<string, unknown> = {}): string {
  return JSON.stringify({ type: "about:blank", title, status, detail, ...more })
}
