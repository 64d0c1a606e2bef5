import { SpellingList } from "@/components/people/spelling-list"
import { fieldText } from "@/components/people/person-field-text"
import { DataTable } from "@/components/ui/data-table"
import { LocalizedText } from "@/components/ui/localized-text"
import { Period } from "@/components/ui/period"
import { Tag } from "@/components/ui/tag"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { mergeFields } from "@/lib/people/merge-fields"
import type { PersonPage } from "@/lib/people/queries"

type Props = {
  locale: Locale
  kept: PersonPage
  merged: PersonPage
  /** Course and role in which both stand. */
  twice: ReadonlySet<string>
}

/** Two records side by side. */
export function MergerTable({ locale, kept, merged, twice }: Props) {
  const t = translator(locale)
  const sides = [
    { ...kept, head: t("merge.kept") },
    { ...merged, head: t("merge.merged") },
  ]
  return (
    <DataTable
      id="both"
      caption={t("merge.caption")}
      captionHidden
      className="register merger"
      columns={[{ key: "field", label: t("merge.field") }, ...sides.map(({ id, head }) => ({ key: id, label: head }))]}
    >
      <tr>
        <th scope="row">{t("person.names")}</th>
        {sides.map(side => (
          <td key={side.id} data-label={side.head}>
            <SpellingList locale={locale} names={side.names} />
            <a href={paths.admin.person(locale, side.id)}>{t("roster.person_page")}</a>
          </td>
        ))}
      </tr>
      {mergeFields.map(field => (
        <tr key={field}>
          <th scope="row">{t(`person.${field}`)}</th>
          {sides.map(side => (
            <td key={side.id} data-label={side.head}>
              {fieldText(locale, field, side[field])}
            </td>
          ))}
        </tr>
      ))}
      <tr>
        <th scope="row">{t("person.parts")}</th>
        {sides.map(side => (
          <td key={side.id} data-label={side.head}>
            <Parts locale={locale} side={side} twice={twice} />
          </td>
        ))}
      </tr>
    </DataTable>
  )
}

function Parts({ locale, side, twice }: { locale: Locale; side: PersonPage; twice: ReadonlySet<string> }) {
  const t = translator(locale)
  if (side.parts.length + side.hiddenParts === 0) return t("person.parts_none")
  return (
    <>
      <ul className="languages-of">
        {side.parts.map(part => (
          <li key={part.id}>
            <LocalizedText text={part.course.title} locale={locale} named={false} />{" "}
            {twice.has(`${part.course.slug} ${part.role}`) && <Tag tone="warn">{t("merge.both")}</Tag>}
            <span className="sub">
              <Period locale={locale} start={part.course.startsOn} end={part.course.endsOn} />
              {` · ${t(`role_one.${part.role}`)}`}
              {part.rank && ` · ${part.rank}`}
            </span>
          </li>
        ))}
      </ul>
      {side.hiddenParts > 0 && t("person.parts_hidden", { count: side.hiddenParts })}
    </>
  )
}
