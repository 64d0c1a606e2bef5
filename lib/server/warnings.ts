/**
 * Prisma's adapter hands the driver several queries of one transaction at once and relies on the driver's own queue; the
 * driver announces that this will change. Nothing an operator can do: that one warning is not shown.
 */
const expected = "client.query() when the client is already executing a query"

export function keepKnownWarningsQuiet(): void {
  process.removeAllListeners("warning")
  process.on("warning", warning => {
    if (!warning.message.includes(expected)) process.stderr.write(`${warning.name}: ${warning.message}\n`)
  })
}
