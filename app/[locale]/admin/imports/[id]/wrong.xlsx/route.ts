import { notFound } from "next/navigation"
import { requireImport } from "@/app/[locale]/admin/imports/[id]/require-import"
import { problemText } from "@/components/imports/row-words"
import { openExport } from "@/lib/imports/exports"
import { listImportRows, type ShownRow } from "@/lib/imports/queries"
import type { CsvColumn } from "@/lib/transfer/csv"
import { sealedFileOf } from "@/lib/transfer/sealed-file"

/** The rows that are wrong, as they stand in the file, with the reason in a column of its own, for who said what for. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string; id: string }> }) {
  const { locale, t, batch } = await requireImport(params)
  const passphrase = await openExport("import.exported", batch.id)
  if (!passphrase) notFound()
  const { items } = await listImportRows(batch, { view: "wrong", page: 1, all: true })
  const width = Math.max(0, ...items.map(row => row.cells.length))
  const sheets = [...new Set(items.map(row => row.sheet))]
  const headings = batch.sheets[sheets[0] ?? 0]?.headings ?? []
  const columns: CsvColumn<ShownRow>[] = [
    { name: t("import.row"), value: row => row.number },
    ...Array.from({ length: width }, (_, at) => ({
      name: (sheets.length === 1 && headings[at]) || t("import.column", { column: String(at + 1) }),
      value: (row: ShownRow) => row.cells[at] ?? null,
    })),
    {
      name: t("import.reason"),
      value: row =>
        Object.entries(row.verdict.problems)
          .map(
            ([field, problem]) =>
              `${t(`import.column_${field as keyof typeof row.values}`)}: ${problemText(locale, problem)}`,
          )
          .join("\n"),
    },
  ]
  const name = `${batch.name.replace(/\.\w+$/, "")}-${t("import.view_wrong")}`
  return sealedFileOf("xlsx", { name, columns, rows: items, passphrase })
}
