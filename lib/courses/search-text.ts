import type { CourseInput } from "@/lib/courses/schema"
import { searchable } from "@/lib/search/searchable"

type Searched = Pick<CourseInput, "title" | "code" | "summary" | "result"> & {
  places: readonly Pick<CourseInput["places"][number], "name" | "province">[]
}

/** What a course is found by. */
export const searchTextOf = ({ title, code, places, summary, result }: Searched) =>
  searchable(title, code, ...places.flatMap(place => [place.name, place.province]), summary, result)
