import type { AuthOptions } from "next-auth"
import { authCookies, browserMark } from "@/lib/auth/cookies"
import { checkCredentials, type SignInAnswer } from "@/lib/auth/credentials"
import { ownPath } from "@/lib/auth/origin"
import { secret } from "@/lib/auth/secret"
import { actorOfSession, endSession, startSession } from "@/lib/auth/session-store"
import { tokenAge } from "@/lib/auth/token"
import { clientAddress } from "@/lib/security/client-address"

/** What came of one request, for the answer that next-auth itself would word differently. */
export type Outcome = {
  signIn?: SignInAnswer
  /** Next-auth goes on when something breaks; we don't. */
  failure?: unknown
}

/** Thrown inside next-auth when a token's session is over; it then clears the cookie. */
class SessionOver extends Error {}

/** Next-auth for one request. Its token holds the id of a session's row and nothing else. */
export function authOptions(request: Headers, outcome: Outcome): AuthOptions {
  const keepFailure = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof SessionOver)) outcome.failure = error
      throw error
    }
  }
  return {
    secret: secret(),
    session: { strategy: "jwt", maxAge: tokenAge },
    cookies: authCookies(),
    useSecureCookies: authCookies().sessionToken.options.secure,
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    providers: [
      {
        id: "credentials",
        name: "Credentials",
        type: "credentials",
        credentials: { email: {}, password: {} },
        authorize: credentials =>
          keepFailure(async () => {
            outcome.signIn = await checkCredentials(credentials, clientAddress(request), browserMark(request))
            return outcome.signIn.kind === "right" ? { id: outcome.signIn.userId } : null
          }),
      },
    ],
    callbacks: {
      redirect: ({ url }) => ownPath(url, request) ?? "/",
      jwt: ({ token, user }) =>
        keepFailure(async () => {
          if (user) {
            const failedTries = outcome.signIn?.kind === "right" ? outcome.signIn.failedTries : 0
            return { sid: await startSession(user.id, new Date(), { failedTries }) }
          }
          if (typeof token.sid !== "string" || !(await actorOfSession(token.sid))) throw new SessionOver()
          return { sid: token.sid }
        }),
      session: ({ session, token }) =>
        keepFailure(async () => {
          const actor = typeof token.sid === "string" ? await actorOfSession(token.sid) : null
          return { expires: session.expires, user: actor ? { email: actor.email } : {} }
        }),
    },
    events: {
      signOut: ({ token }) =>
        keepFailure(async () => {
          if (typeof token?.sid === "string") await endSession(token.sid)
        }),
    },
    // Failures are thrown by the route with the rest of the request; what next-auth would write could hold what was typed.
    logger: { error() {}, warn() {}, debug() {} },
  }
}
