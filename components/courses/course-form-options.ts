import type { Option } from "@/components/forms/options"
import type { TopicOption } from "@/components/courses/topic-picker"

/** What can be chosen or typed in the course's form, in the language of the page. */
export type CourseFormOptions = {
  programs: readonly Option[]
  /** An editor of some programs logs courses of those only. */
  programRequired: boolean
  topics: readonly { label: string; options: readonly TopicOption[] }[]
  /** Names that can be typed, each of one organization. */
  organizations: readonly string[]
  sources: readonly Option[]
  courses: readonly Option[]
  countries: readonly Option[]
}
