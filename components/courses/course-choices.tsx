import type { Option } from "@/components/forms/options"

/** What can be typed where another course is meant: its address, with its title beside it. */
export function CourseChoices({ id, courses }: { id: string; courses: readonly Option[] }) {
  return (
    <datalist id={id}>
      {courses.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </datalist>
  )
}
