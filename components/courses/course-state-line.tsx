import type { ReactNode } from "react"
import { StateBox } from "@/components/ui/state-box"
import { Tag } from "@/components/ui/tag"
import { scoreOf, type Completeness } from "@/lib/courses/completeness"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import type { CourseLifeWord } from "@/lib/words"

type Props = {
  locale: Locale
  course: { slug: string; publishedAt: Date | null; life: CourseLifeWord; completeness: Completeness }
  /** What can be done about it; else the way to the preview. */
  children?: ReactNode
}

/** How a course stands: whether visitors see it, what became of it, how complete it is. */
export function CourseStateLine({ locale, course, children }: Props) {
  const t = translator(locale)
  const published = course.publishedAt !== null
  return (
    <p className="state-line">
      <strong>
        <StateBox open={!published}>{t(published ? "state.published" : "state.draft")}</StateBox>
      </strong>
      {course.life !== "held" && (
        <Tag tone={course.life === "planned" ? "planned" : "warn"}>{t(`life.${course.life}`)}</Tag>
      )}
      <span>{t(published ? "course.state_published_about" : "course.state_draft_about")}</span>
      <span>{t("missing.score_known", scoreOf(course.completeness))}</span>
      {children ?? <a href={paths.admin.coursePreview(locale, course.slug)}>{t("course.preview")}</a>}
    </p>
  )
}
