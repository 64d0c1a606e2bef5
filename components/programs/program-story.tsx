import { Timeline } from "@/components/charts/timeline"
import { milestoneItems, timelineLanes, type CoursesByProgram } from "@/components/programs/timeline-lanes"
import { Section } from "@/components/ui/section"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { ProgramNode, PublicMilestone } from "@/lib/programs/public-queries"

type Props = {
  locale: Locale
  program: ProgramNode
  milestones: readonly PublicMilestone[]
  courses: CoursesByProgram
  /** One sentence beside the heading. */
  about?: string
}

/** Milestones and phases on one axis of years; nothing where there are neither. */
export function ProgramStory({ locale, program, milestones, courses, about }: Props) {
  const t = translator(locale)
  const items = milestoneItems(milestones, locale)
  const lanes = timelineLanes(program, courses, locale)
  if (items.length === 0 && lanes.length === 0) return null
  const phased = lanes.find(lane => lane.items.some(item => item.to !== undefined && !item.gap))
  const phases = phased?.items.filter(item => !item.gap) ?? []
  const heading = phased
    ? t("overview.story_phases", { track: phased.title, count: phases.length, year: String(phases[0]?.from) })
    : t("overview.story")
  return (
    <Section id="story" className="keep" title={heading}>
      {about ? <p className="quiet story">{about}</p> : <span />}
      <Timeline milestones={{ title: t("overview.milestones"), items }} lanes={lanes} />
    </Section>
  )
}
