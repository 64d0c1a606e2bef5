import { SelectBox } from "@/components/forms/select-box"
import type { Option } from "@/components/forms/options"
import { ImportRowCells } from "@/components/imports/import-row-cells"
import { personOptions, problemText, type PersonWords, type TableRow } from "@/components/imports/row-words"
import { ScrollFrame } from "@/components/ui/scroll-frame"
import { Tag, type TagTone } from "@/components/ui/tag"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { choiceOf, type RowState } from "@/lib/imports/check"
import type { SheetPlan } from "@/lib/imports/guess"
import { likenessText } from "@/lib/people/likeness-text"
import { paths } from "@/lib/paths"

type Props = {
  locale: Locale
  /** For the caption and its id. */
  at: number
  plan: SheetPlan
  rows: readonly TableRow[]
  people: ReadonlyMap<string, PersonWords>
  organizations: readonly Option[]
  /** Nothing can be mended any more. */
  settled: boolean
}

const signs: Record<RowState, { sign: string; tone: TagTone }> = {
  new: { sign: "+", tone: "planned" },
  matched: { sign: "=", tone: "plain" },
  known: { sign: "=", tone: "plain" },
  wrong: { sign: "!", tone: "bad" },
  "not-data": { sign: "–", tone: "draft" },
}

/** Rows of one sheet, what becomes of each, and what can be done about it. */
export function RowTable({ locale, at, plan, rows, people, organizations, settled }: Props) {
  const t = translator(locale)
  const fields = plan.columns.flatMap((field, n) => (field ? [{ field, heading: plan.headings[n] ?? "" }] : []))
  const id = `rows-${at}`
  return (
    <ScrollFrame labelledBy={id} frame>
      <table className="sheet">
        <caption id={id} className="hidden">
          {t("import.caption", { name: plan.name })}
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">{t("import.row")}</span>
            </th>
            <th scope="col">
              <b>{t("import.result")}</b>
            </th>
            {fields.map(({ field, heading }) => (
              <th scope="col" key={field}>
                <b>{t(`import.column_${field}`)}</b>
                <small>{heading}</small>
              </th>
            ))}
            {fields.length === 0 && <th scope="col">{t("import.said")}</th>}
            <th scope="col">
              <b>{t("import.then")}</b>
            </th>
            {!settled && <th scope="col">{t("import.leave_out_short")}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.id}>
              <td>{row.number}</td>
              <td>
                <Tag tone={signs[row.verdict.state].tone} sign={signs[row.verdict.state].sign}>
                  {t(row.leftOut ? "import.view_left-out" : `import.view_${row.verdict.state}`)}
                </Tag>
              </td>
              <ImportRowCells
                locale={locale}
                row={row}
                fields={fields.map(({ field }) => field)}
                people={people}
                organizations={organizations}
                settled={settled}
              />
              <td className="to">
                <Outcome locale={locale} kind={plan.kind} row={row} people={people} settled={settled} />
              </td>
              {!settled && (
                <td>
                  {row.verdict.state !== "not-data" && (
                    <input
                      type="checkbox"
                      name="out[]"
                      value={row.id}
                      defaultChecked={row.leftOut}
                      aria-label={t("import.leave_out", { row: String(row.number) })}
                    />
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  )
}

/** What a row does when it is imported, and why. */
function Outcome(props: Pick<Props, "locale" | "people" | "settled"> & { kind: SheetPlan["kind"]; row: TableRow }) {
  const { locale, kind, row, people, settled } = props
  const t = translator(locale)
  const { state, why, people: known = [], problems } = row.verdict
  const because = why ? problemText(locale, why) : null
  const [only] = known
  const person = row.person && known.includes(row.person) ? row.person : only
  const named = person === undefined ? undefined : people.get(person)
  const then = row.leftOut
    ? t("import.then_left")
    : state === "wrong"
      ? t("import.then_waits")
      : state === "known" || state === "not-data"
        ? t("import.then_nothing")
        : kind === "courses"
          ? t("import.then_adds_course")
          : state === "new"
            ? t("import.then_adds_person")
            : null
  const mayBe = state === "new" && !row.leftOut && row.person === null ? row.likely : []
  const canChoose =
    !settled &&
    known.length + row.likely.length > 0 &&
    state !== "known" &&
    state !== "wrong" &&
    !problems.name?.choose &&
    !row.leftOut
  return (
    <>
      {then ??
        (person !== undefined && (
          <a href={paths.admin.person(locale, person)}>{t("import.then_adds_to", { name: named?.name ?? "" })}</a>
        ))}
      {because && <small>{because}</small>}
      {state === "matched" && named?.about && <small>{named.about}</small>}
      {mayBe.map(one => (
        <small key={choiceOf(one)}>
          {t("import.may_be", { name: people.get(choiceOf(one))?.name ?? "", likeness: likenessText(locale, one) })}
        </small>
      ))}
      {canChoose && (
        <SelectBox
          name={`person.${row.id}`}
          value={row.person}
          blank={t("import.then_as_found")}
          options={personOptions(locale, row, people)}
          aria-label={t("import.person_in_row", { row: String(row.number) })}
        />
      )}
    </>
  )
}
