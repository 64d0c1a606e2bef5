import type { Instrumentation } from "next"

/** Notes every failure of a page or a route under the number that its visitor is shown. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  // eslint-disable-next-line no-restricted-properties -- no setting: Next puts in the kind of bundle when it builds
  if (process.env.NEXT_RUNTIME !== "nodejs") return
  const { describeError, log } = await import("@/lib/log")
  const id = request.headers["x-request-id"]
  const digest = error instanceof Error && "digest" in error ? error.digest : undefined
  log.error({ id, digest, route: context.routePath, kind: context.routeType, error: describeError(error) }, "failed")
}
