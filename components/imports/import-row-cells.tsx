import type { Option } from "@/components/forms/options"
import { SelectBox } from "@/components/forms/select-box"
import {
  personOptions,
  problemText,
  wordOptions,
  type PersonWords,
  type TableRow,
} from "@/components/imports/row-words"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { ImportField } from "@/lib/imports/headings"

type Props = {
  locale: Locale
  row: TableRow
  fields: readonly ImportField[]
  people: ReadonlyMap<string, PersonWords>
  organizations: readonly Option[]
  settled: boolean
}

/** The cells of a row as they were read; one that is wrong says why, and can be mended where it stands. */
export function ImportRowCells({ locale, row, fields, people, organizations, settled }: Props) {
  const t = translator(locale)
  if (fields.length === 0) return <td>{row.cells.filter(Boolean).join(" · ")}</td>
  const number = String(row.number)
  // what is wrong with a field that has no column stands in the first cell
  const homeless = Object.entries(row.verdict.problems).filter(([field]) => !fields.includes(field as ImportField))
  return fields.map((field, at) => {
    const said = row.values[field]
    const problem = row.verdict.problems[field]
    const label = t("import.cell_in_row", { field: t(`import.column_${field}`), row: number })
    const others = at === 0 ? homeless : []
    if (!problem || row.leftOut)
      return (
        <td key={field} className={others.length > 0 && !row.leftOut ? "wrong" : undefined}>
          <span className="pre">{said}</span>
          {!row.leftOut &&
            others.map(([name, one]) => (
              <span className="why" key={name}>
                {problemText(locale, one)}
              </span>
            ))}
        </td>
      )
    return (
      <td key={field} className="wrong">
        <span className="said">{said}</span>
        <span className="why">{problemText(locale, problem)}</span>
        {!settled && problem.choose === "person" && (
          <SelectBox
            name={`person.${row.id}`}
            value={row.person}
            blank={t("form.choose")}
            options={personOptions(locale, row, people)}
            aria-label={t("import.person_in_row", { row: number })}
          />
        )}
        {!settled && problem.choose === "organization" && (
          <>
            <input
              type="hidden"
              name={`typed.${row.id}.${field}`}
              value={String(problem.values?.value ?? said ?? "")}
            />
            <SelectBox
              name={`organization.${row.id}.${field}`}
              blank={t("form.choose")}
              options={[
                { value: "new", label: t("import.organization_new") },
                { value: "none", label: t("import.organization_none") },
                ...organizations,
              ]}
              aria-label={t("import.organization_in_row", { row: number })}
            />
          </>
        )}
        {!settled && problem.choose === "word" && (
          <>
            <input type="hidden" name={`typed.${row.id}.${field}`} value={said ?? ""} />
            <SelectBox
              name={`word.${row.id}.${field}`}
              blank={t("import.word_means")}
              options={wordOptions(locale, field)}
              aria-label={label}
            />
          </>
        )}
        {!settled && !problem.choose && (
          <textarea
            className="input"
            rows={1}
            name={`cell.${row.id}.${field}`}
            defaultValue={said ?? ""}
            aria-label={label}
          />
        )}
        {problem.key === "import.person_twice" && !settled && (
          <SelectBox
            name={`person.${row.id}`}
            value={row.person}
            blank={t("import.then_as_found")}
            options={personOptions(locale, row, people)}
            aria-label={t("import.person_in_row", { row: number })}
          />
        )}
      </td>
    )
  })
}
