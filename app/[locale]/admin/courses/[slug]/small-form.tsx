import type { ComponentProps, ReactNode } from "react"
import { CourseStateLine } from "@/components/courses/course-state-line"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { ButtonLink } from "@/components/ui/button-link"
import { OfficeHead } from "@/components/ui/office-head"
import type { OfficeCourse } from "@/lib/courses/queries"
import type { FormValues } from "@/lib/forms/state"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

type Props = {
  locale: Locale
  course: OfficeCourse
  title: string
  about: string
  /** What is good to know before deciding. */
  before?: ReactNode
  action: ComponentProps<typeof Form>["action"]
  values?: FormValues
  /** The button that does it; without one there is nothing to do yet. */
  go?: string
  /** Fields, where something is to be said. */
  children?: ReactNode
}

/** A page that asks before one change of a course, and says what it means. */
export function SmallForm({ locale, course, title, about, before, action, values, go, children }: Props) {
  const t = translator(locale)
  const record = paths.admin.course(locale, course.slug)
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={
          <>
            <a href={paths.admin.courses(locale)}>{t("office.courses")}</a>
            {" › "}
            <a href={record}>{course.code ?? course.slug}</a>
          </>
        }
        title={title}
        about={about}
      />
      <CourseStateLine locale={locale} course={course} />
      {before}
      {go && (
        <Form locale={locale} action={action} version={course.version} values={values} className="small-form">
          {children}
          <p className="decision">
            <SubmitButton>{go}</SubmitButton>
            <ButtonLink href={record}>{t("course.keep_as_is")}</ButtonLink>
          </p>
        </Form>
      )}
    </main>
  )
}
