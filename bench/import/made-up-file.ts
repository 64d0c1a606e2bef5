import { madeUpPerson, randomFrom } from "@/bench/match/made-up-people"
import { searchable } from "@/lib/search/searchable"
import { writeWorkbook } from "@/lib/transfer/workbook"

/* A workbook of courses and participants, made up from a seed. Every spelling belongs to one person. */

type Size = { courses: number; participants: number; people: number }

const ranks = ["ахмад", "ахлах дэслэгч", "түрүүч", "Captain", "Sergeant", "1等陸尉", "2等陸曹", ""]

export async function madeUpFile({ courses, participants, people }: Size, seed: number): Promise<Uint8Array> {
  const random = randomFrom(seed)
  const pool = peopleApart(people, random)
  const codes = Array.from({ length: courses }, (_, at) => `BENCH-${String(at + 1)}`)
  const perCourse = participants / courses
  const two = (number: number) => String(number).padStart(2, "0")
  return writeWorkbook(
    {
      name: "Courses",
      columns: [
        { name: "Code", value: ({ code }) => code },
        { name: "Title", value: ({ code }) => `Made-up course ${code}` },
        { name: "Field", value: ({ at }) => (at % 2 === 0 ? "medical" : "engineering") },
        { name: "Start", value: ({ at }) => `${2012 + (at % 14)}-${two(1 + (at % 12))}-03` },
        { name: "End", value: ({ at }) => `${2012 + (at % 14)}-${two(1 + (at % 12))}-21` },
      ],
      rows: codes.map((code, at) => ({ code, at })),
    },
    {
      name: "Participants",
      columns: [
        { name: "Course code", value: ({ course }) => course },
        { name: "Name", value: ({ names }) => names[0] ?? "" },
        { name: "Other spellings", value: ({ names }) => names.slice(1).join("\n") },
        { name: "Rank", value: ({ at }) => ranks[at % ranks.length] ?? "" },
        { name: "Role", value: () => "trainee" },
        { name: "Completed", value: ({ at }) => (at % 9 === 0 ? "no" : "yes") },
        { name: "Nationality", value: () => "MN" },
        { name: "Pre-test score", value: ({ at }) => at % 100 },
        { name: "Post-test score", value: ({ at }) => (at * 7) % 100 },
      ],
      rows: codes.flatMap((course, which) =>
        Array.from({ length: perCourse }, (_, n) => {
          const at = which * perCourse + n
          return { course, at, names: pool[(at * 7) % people] ?? [] }
        }),
      ),
    },
  )
}

function peopleApart(count: number, random: () => number): string[][] {
  const taken = new Set<string>()
  const pool: string[][] = []
  while (pool.length < count) {
    const { names } = madeUpPerson(random)
    const own = names.map(name => searchable(name))
    if (own.some(name => taken.has(name))) continue
    for (const name of own) taken.add(name)
    pool.push(names)
  }
  return pool
}
