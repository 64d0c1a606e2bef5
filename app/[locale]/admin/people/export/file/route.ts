import { notFound } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { personColumns } from "@/lib/imports/export-columns"
import { openPeopleExport } from "@/lib/imports/exports"
import { personInputOf } from "@/lib/people/mutations"
import { listPersonRecords, readPersonQuery } from "@/lib/people/queries"
import { sealedFileOf } from "@/lib/transfer/sealed-file"

/** The people of the list, with its filter: only for whoever has just said what for. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const locale = await requireLocale(params)
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const people = await listPersonRecords(await readPersonQuery(query))
  const passphrase = await openPeopleExport(people.length)
  if (!passphrase) notFound()
  return sealedFileOf(query.format === "csv" ? "csv" : "xlsx", {
    name: "people",
    columns: personColumns(locale),
    rows: people.map(person => ({ id: person.id, ...personInputOf(person) })),
    passphrase,
  })
}
