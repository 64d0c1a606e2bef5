import { requireLocale } from "@/app/[locale]/locale"
import { organizationExportColumns } from "@/lib/imports/export-columns"
import { listOrganizationRecords, readOrganizationQuery } from "@/lib/organizations/queries"
import { fileOf } from "@/lib/transfer/file-answer"

/** The organizations of the list, with its filter. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const locale = await requireLocale(params)
  const query = Object.fromEntries(new URL(request.url).searchParams)
  return fileOf(query.format === "csv" ? "csv" : "xlsx", {
    name: "organizations",
    columns: organizationExportColumns(locale),
    rows: await listOrganizationRecords(await readOrganizationQuery(query)),
  })
}
