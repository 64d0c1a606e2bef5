import { mintSession } from "@/lib/testing/session"

/*
 * Stands in for `next/headers`, so that the queries of the office can be asked without a server:
 * `vi.mock("next/headers", () => import("@/lib/testing/next-headers"))`, then `await signIn(userId)`.
 */

const jar = new Map<string, string>()

/** From here on every request comes from this user; from nobody with null. */
export async function signIn(userId: string | null, options: Parameters<typeof mintSession>[1] = {}): Promise<void> {
  jar.clear()
  if (userId === null) return
  const { name, value } = await mintSession(userId, options)
  jar.set(name, value)
}

export async function cookies() {
  return { get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined) }
}

export async function headers() {
  return new Headers()
}
