import { CourseClaims } from "@/components/courses/course-claims"
import { CourseHead } from "@/components/courses/course-head"
import { CourseNews } from "@/components/courses/course-news"
import { CourseRecord } from "@/components/courses/course-record"
import { CourseStages } from "@/components/courses/course-stages"
import { CourseTrack } from "@/components/courses/course-track"
import { SourceList } from "@/components/courses/source-list"
import { LocalizedText } from "@/components/ui/localized-text"
import { Pager } from "@/components/ui/pager"
import { Section } from "@/components/ui/section"
import { evidenceOf } from "@/lib/courses/evidence"
import type { CourseLink, PublicCourse } from "@/lib/courses/public-queries"
import type { Surroundings } from "@/lib/courses/surroundings"
import { formatPeriod } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

type Props = {
  locale: Locale
  course: PublicCourse
  surroundings: Surroundings
  today: string
  /** "As of 31 December 2025". */
  asOf: string
  /** Shown before it is published: its data have no address yet. */
  draft?: boolean
}

/** A course as visitors see it: also what an administrator's preview shows. */
export function CourseView({ locale, course, surroundings, today, asOf, draft = false }: Props) {
  const t = translator(locale)
  const evidence = evidenceOf(course, surroundings.sources)
  const neighbor = (link: CourseLink | null, label: string) =>
    link && {
      href: paths.course(locale, link.slug),
      label,
      title: <LocalizedText text={link.title} locale={locale} named={false} />,
      note: formatPeriod(locale, link.startsOn, link.endsOn),
    }
  return (
    <>
      <CourseHead {...{ locale, course, today }} />
      <CourseNews {...{ locale, course, today }} />
      <CourseRecord {...{ locale, course, evidence }} />
      <CourseStages {...{ locale, course, today }} />
      <CourseClaims {...{ locale, course, evidence }} />
      <CourseTrack {...{ locale, course }} track={surroundings.track} note={asOf} />
      <Section id="sources" title={t("course_page.sources")}>
        <div>
          {evidence.sources.length > 0 ? (
            <SourceList locale={locale} sources={evidence.sources} />
          ) : (
            <p>{t("course_page.no_source")}</p>
          )}
          <p className="below no-print">
            {!draft && (
              <>
                <span>{t("course_page.data_of_course")}</span>
                <a href={paths.api.course(course.slug)}>JSON</a>
                <a href={paths.files.courses({ q: course.slug })}>CSV</a>
              </>
            )}
            <a href={paths.counting(locale)}>{t("footer.how_we_count")}</a>
          </p>
        </div>
      </Section>
      <Pager
        label={t("course_page.same_track")}
        previous={neighbor(course.previous, t("course_page.previous"))}
        next={neighbor(course.next, t("course_page.next"))}
      />
    </>
  )
}
