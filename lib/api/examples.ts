import { paths } from "@/lib/paths"

/** An example of the documentation: what is asked, and what the answer has. The tests ask every one of them. */
export type ApiExample = {
  key: "list" | "filter" | "course" | "statistics" | "file" | "again" | "wrong" | "missing"
  path: string
  /** Asked with the ETag that the same path was answered with. */
  again?: true
  status: number
  type?: string
  /** Headers of the answer that matter here. */
  headers?: readonly string[]
  /** Names that stand in the body. */
  body?: readonly string[]
}

const json = "application/json; charset=utf-8"
const problem = "application/problem+json; charset=utf-8"

/** Made with a course and a program of the register, where there are any. */
export function apiExamples({ course, program }: { course: string | null; program: string | null }): ApiExample[] {
  const file = paths.files.statistics({ measure: "courses", by: "fiscalYear" })
  return [
    {
      key: "list",
      path: paths.api.courses({ pageSize: 2 }),
      status: 200,
      type: json,
      headers: ["ETag", "Link"],
      body: ["items", "page", "pageSize", "total"],
    },
    {
      key: "filter",
      path: paths.api.courses({ field: "medical", country: "MN", life: "held" }),
      status: 200,
      type: json,
      body: ["items", "total"],
    },
    ...(course === null
      ? []
      : [
          {
            key: "course",
            path: paths.api.course(course),
            status: 200,
            type: json,
            body: ["slug", "title", "participations", "sources", "statements"],
          } as const,
        ]),
    {
      key: "statistics",
      path: paths.api.statistics({ measure: "participations", by: "year,field", program, lang: "ja" }),
      status: 200,
      type: json,
      body: ["measure", "by", "asOf", "additive", "total", "courses", "coursesWithoutNumber", "rows"],
    },
    { key: "file", path: file, status: 200, type: "text/csv; charset=utf-8", headers: ["ETag"] },
    { key: "again", path: file, again: true, status: 304, headers: ["ETag"] },
    {
      key: "wrong",
      path: paths.api.statistics({ measure: "soldiers" }),
      status: 400,
      type: problem,
      body: ["title", "status", "detail", "errors"],
    },
    {
      key: "missing",
      path: paths.api.course("no-such-course"),
      status: 404,
      type: problem,
      body: ["title", "status", "detail"],
    },
  ]
}
