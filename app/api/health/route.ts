import { db } from "@/lib/db"

export const dynamic = "force-dynamic"

/** Whether Muster can do its work: 200 when the database answers, else 503. */
export async function GET(): Promise<Response> {
  const answers = await db.$queryRaw`select 1`.then(
    () => true,
    () => false,
  )
  return Response.json(
    { status: answers ? "ok" : "unavailable", database: answers ? "ok" : "unavailable" },
    { status: answers ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  )
}
