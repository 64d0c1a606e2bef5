import type { Metadata } from "next"
import type { ReactNode } from "react"
import { backUpNow, checkLogNow } from "@/app/[locale]/admin/system/actions"
import { requireLocale } from "@/app/[locale]/locale"
import { DoneNotice } from "@/components/forms/done-notice"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { Places } from "@/components/system/places"
import { ButtonLink } from "@/components/ui/button-link"
import { DataTable } from "@/components/ui/data-table"
import { Notice } from "@/components/ui/notice"
import { OfficeHead } from "@/components/ui/office-head"
import { RecordList } from "@/components/ui/record-list"
import { Section } from "@/components/ui/section"
import { env } from "@/lib/env"
import { formatBytes, formatMoment, formatNumber } from "@/lib/i18n/format"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { getSystemState } from "@/lib/system/queries"
import { isUrgent } from "@/lib/system/warnings"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("system.title") }
}

export default async function SystemPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const { warnings, outcomes, head, schedule, files, host, disk, database, ...server } = await getSystemState()
  const moment = (at: string | Date) => formatMoment(locale, new Date(at), env().timeZone)
  const number = (value: number) => formatNumber(locale, value)
  const last = outcomes["backup.last"]
  const good = outcomes["backup.last_good"]
  const drilled = outcomes["backup.drill"]
  const checked = outcomes["activity.checked"]
  const isWaiting = (outcomes["backup.asked"]?.at ?? "") > (last?.at ?? "")
  /** What went wrong, in the words of the terminal. */
  const failure = (problem: string): ReactNode => (
    <>
      {t("system.failed")} <span lang="en">{problem}</span>
    </>
  )
  return (
    <main id="main" className="page office">
      <OfficeHead
        title={t("system.title")}
        about={t("system.about")}
        actions={<ButtonLink href={paths.admin.retention(locale)}>{t("retention.title")}</ButtonLink>}
      />
      <DoneNotice locale={locale} done={(await searchParams).done} />
      {warnings.length === 0 ? (
        <Notice tone="good">{t("system.all_well")}</Notice>
      ) : (
        warnings.map(warning => (
          <Notice key={warning} tone={isUrgent(warning) ? "bad" : "warn"}>
            {t(`system.warning_${warning}`)}
          </Notice>
        ))
      )}
      <Section
        id="backup"
        title={t("system.backup")}
        about={
          schedule.everyHours === 0
            ? t("system.backup_by_hand")
            : t("system.backup_about", { hours: number(schedule.everyHours), days: number(schedule.keepDays) })
        }
      >
        <div>
          <RecordList
            facts={[
              {
                key: "last",
                label: t("system.last_backup"),
                value: good ? moment(good.at) : t("system.none_yet"),
                sub:
                  good &&
                  t("system.backup_held", {
                    rows: number(good.rows),
                    size: formatBytes(locale, good.bytes),
                    file: good.file,
                    host: good.host,
                  }),
              },
              last !== undefined &&
                last.problem !== null && {
                  key: "failed",
                  label: t("system.last_try"),
                  value: moment(last.at),
                  sub: failure(last.problem),
                },
              {
                key: "folder",
                label: t("system.folder"),
                value: <span className="wrap-anywhere">{schedule.folder}</span>,
              },
              {
                key: "key",
                label: t("system.key"),
                value: t(schedule.hasPassphrase ? "system.key_passphrase" : "system.key_kept"),
              },
              {
                key: "drill",
                label: t("system.last_drill"),
                value: drilled ? moment(drilled.at) : t("system.none_yet"),
                sub:
                  drilled &&
                  (drilled.problem === null
                    ? t("system.drill_held", {
                        file: drilled.file,
                        tables: number(drilled.tables),
                        rows: number(drilled.rows),
                        seconds: number(drilled.seconds),
                      })
                    : failure(drilled.problem)),
              },
            ]}
          />
          <Form locale={locale} action={backUpNow.bind(null, { locale })} className="my-4">
            <SubmitButton look="plain">{t("system.back_up_now")}</SubmitButton>
            {isWaiting && <p className="small">{t("system.backup_waiting")}</p>}
          </Form>
          {files.length > 0 && (
            <DataTable
              id="backups"
              caption={t("system.files", { host })}
              dense
              columns={[
                { key: "name", label: t("system.file") },
                { key: "at", label: t("system.made_at") },
                { key: "size", label: t("system.size"), numeric: true },
              ]}
            >
              {files.map(({ name, at, bytes }) => (
                <tr key={name}>
                  <th scope="row" className="wrap-anywhere">
                    {name}
                  </th>
                  <td data-label={t("system.made_at")}>{moment(at)}</td>
                  <td className="num" data-label={t("system.size")}>
                    {formatBytes(locale, bytes)}
                  </td>
                </tr>
              ))}
            </DataTable>
          )}
        </div>
      </Section>
      <Section id="log" title={t("activity.title")} about={t("system.log_about")}>
        <div>
          <RecordList
            facts={[
              {
                key: "head",
                label: t("system.head"),
                value: head ? t("activity.number", { number: number(head.number) }) : t("system.none_yet"),
                sub: head && (
                  <>
                    {moment(head.at)} <span className="wrap-anywhere">{head.hash}</span>
                  </>
                ),
              },
              {
                key: "checked",
                label: t("system.last_check"),
                value: checked ? moment(checked.at) : t("system.none_yet"),
                sub:
                  checked &&
                  (checked.problems.length === 0 ? (
                    t("system.check_held", { entries: number(checked.entries), heads: number(checked.heads) })
                  ) : (
                    <>
                      {t("system.check_failed", { count: checked.places })}
                      <Places locale={locale} problems={checked.problems} />
                    </>
                  )),
              },
              {
                key: "protected",
                label: t("system.protected"),
                value: t(database.logIsProtected ? "value.yes" : "value.no"),
              },
            ]}
          />
          <Form locale={locale} action={checkLogNow.bind(null, { locale })} className="my-4">
            <SubmitButton look="plain">{t("system.check_now")}</SubmitButton>
          </Form>
          <p>
            <a href={paths.admin.activity(locale)}>{t("activity.all")}</a>
          </p>
        </div>
      </Section>
      <Section id="machine" title={t("system.machine")}>
        <RecordList
          facts={[
            { key: "version", label: "Muster", value: server.version, sub: `Node.js ${server.node}` },
            { key: "host", label: t("system.host"), value: host },
            { key: "since", label: t("system.up_since"), value: moment(server.upSince) },
            disk && {
              key: "disk",
              label: t("system.disk"),
              value: t("system.disk_free", {
                free: formatBytes(locale, disk.free),
                size: formatBytes(locale, disk.size),
              }),
            },
            {
              key: "database",
              label: t("system.database"),
              value: `PostgreSQL ${database.version}`,
              sub: formatBytes(locale, database.bytes),
            },
            database.migration !== null && {
              key: "schema",
              label: t("system.schema"),
              value: <span className="wrap-anywhere">{database.migration}</span>,
            },
          ]}
        />
      </Section>
    </main>
  )
}
