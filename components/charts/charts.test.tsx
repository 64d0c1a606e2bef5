import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, it } from "vitest"
import { BarChart } from "@/components/charts/bar-chart"
import { chartRow, type ChartRow } from "@/components/charts/chart-row"
import { DateRuler } from "@/components/charts/date-ruler"
import { HighlightStrip } from "@/components/charts/highlight-strip"
import { LyingBars } from "@/components/charts/lying-bars"
import { SquareChart } from "@/components/charts/square-chart"

const words = { none: "no course", unknown: "number not known", withheld: "withheld" }
const year = (label: number, value: number | null, more: Partial<ChartRow> = {}): ChartRow => ({
  key: String(label),
  label: String(label),
  value,
  ...more,
})
const years = [
  year(2019, 30),
  year(2020, null, { none: true }),
  year(2021, null),
  year(2022, 5, { more: true }),
  year(2023, null, { withheld: true }),
  year(2024, 60, {
    parts: [
      { value: 20, tone: 1 },
      { value: 40, tone: 1 },
    ],
  }),
]
const bars = (extra = {}) =>
  renderToStaticMarkup(
    <BarChart id="p" locale="en" title="By year" rows={years} words={words} unit={n => `${n} people`} {...extra} />,
  )
const count = (svg: string, part: string) => svg.split(part).length - 1
const wide = (svg: string) => svg.slice(0, svg.indexOf("</svg>"))
const color = /#[0-9a-f]{3,8}\b(?!-)|rgb|fill="(?!none|url)/i

describe("BarChart", () => {
  it("draws a wide and a narrow drawing, each with a title and every value in words", () => {
    const svg = bars()
    const desc = "2019: 30; 2020: no course; 2021: number not known; 2022: 5+; 2023: withheld; 2024: 60."
    expect(count(svg, `<desc id="p-wide-desc">${desc}</desc>`)).toBe(1)
    expect(count(svg, `<desc id="p-narrow-desc">${desc}</desc>`)).toBe(1)
    expect(count(svg, ">By year</title>")).toBe(2)
    expect(count(svg, 'role="img"')).toBe(2)
  })

  it("draws bars from zero to scale: 60 twice as high as 30, with the unit at the topmost line", () => {
    const svg = wide(bars())
    // the axis ends at 60, 30 units of text above it; the foot is at 332
    expect(svg).toContain('<rect class="s1" x="43.7" y="181" width="38" height="151"></rect>')
    expect(svg).toContain('<rect class="s1" x="670.3" y="231.3" width="38" height="100.7"></rect>')
    expect(svg).toContain('<rect class="s1" x="670.3" y="30" width="38" height="199.3"></rect>')
    expect(svg).toContain(">60 people</text>")
  })

  it("never draws no course, not known, withheld and a number alike", () => {
    const svg = wide(bars())
    expect(count(svg, 'class="unknown"')).toBe(2)
    expect(count(svg, 'class="redact"')).toBe(1)
    expect(svg).toContain(">no course</text>")
    expect(svg).toContain(">5+</text>")
    expect(svg).not.toContain(">0</text>")
  })

  it("leaves colors to the style sheet", () => {
    expect(bars()).not.toMatch(color)
  })

  it("picks one bar out among quiet ones", () => {
    const svg = wide(
      renderToStaticMarkup(
        <HighlightStrip
          id="s"
          locale="en"
          title="Strip"
          rows={[year(2019, 30), year(2021, 47)]}
          words={words}
          pick="2021"
        />,
      ),
    )
    expect(count(svg, 'class="sq"')).toBe(1)
    expect(count(svg, 'class="s1"')).toBe(1)
    expect(count(svg, '<text class="v strong"')).toBe(2)
    expect(svg).not.toContain("gridline")
  })

  it("says a note beside a part, on the side with room, or not at all", () => {
    const note = { key: "2024", part: 1, lines: ["40 people", "in one drill"] }
    const svg = wide(bars({ note }))
    expect(svg).toContain('<path class="brace"')
    expect(svg).toContain('text-anchor="end">in one drill</text>')
    const crowded = years.map(row => ({ ...row, value: 60, none: false, withheld: false, parts: undefined }))
    expect(wide(bars({ rows: crowded, note: { key: "2021", lines: ["forty people at one place"] } }))).not.toContain(
      "brace",
    )
  })

  it("labels thirty bars without their labels touching", () => {
    const thirty = Array.from({ length: 30 }, (_, index) => year(1996 + index, index))
    const svg = wide(bars({ rows: thirty }))
    expect(svg).toContain(">2025</text>")
    expect(svg).not.toContain(">2024</text>")
    expect(svg).toContain(">2023</text>")
  })

  it("stands on nothing", () => {
    expect(wide(bars({ rows: [] }))).toContain('<line class="zero"')
  })
})

describe("LyingBars", () => {
  const rows: ChartRow[] = [
    {
      key: "MN",
      label: "Монгол",
      value: 452,
      more: true,
      parts: [
        { value: 220, tone: 1 },
        { value: 232, tone: 2 },
      ],
    },
    { key: "KH", label: "Камбож", value: 82, about: true },
    { key: "ID", label: "Индонез", value: null },
  ]
  const svg = renderToStaticMarkup(
    <LyingBars
      id="l"
      locale="mn"
      title="Улсаар"
      rows={rows}
      words={words}
      partNames={{ 1: "инженерийн", 2: "эмнэлгийн" }}
    />,
  )

  it("stacks the parts and gives the second series a plus", () => {
    expect(svg).toContain("Монгол: 452+ (инженерийн 220, эмнэлгийн 232); Камбож: ~82 (инженерийн 82)")
    expect(count(svg, 'class="s2"')).toBe(2)
    expect(count(svg, 'd="M0 -4v8M-4 0h8"')).toBe(2)
  })

  it("shows a withheld or unknown row by words, without a length", () => {
    expect(count(wide(svg), 'class="unknown"')).toBe(2)
    expect(wide(svg)).toContain(">number not known</text>")
  })

  it("clips a long name and keeps it whole for those who point at it", () => {
    const long = "Хүмүүнлэгийн тусламж ба гамшгийн үеийн тусламжийн сургалт"
    const clipped = renderToStaticMarkup(
      <LyingBars id="l" locale="mn" title="x" rows={[{ key: "a", label: long, value: 1 }]} words={words} />,
    )
    expect(wide(clipped)).toMatch(/…<title>Хүмүүнлэгийн тусламж ба гамшгийн үеийн тусламжийн сургалт<\/title>/)
  })
})

describe("SquareChart", () => {
  it("draws a square a course and says how many of which", () => {
    const svg = renderToStaticMarkup(
      <SquareChart
        id="q"
        title="Courses"
        words={words}
        names={{ 1: "engineering", 2: "medical" }}
        rows={[
          { key: "2013", label: "2013", squares: [] },
          { key: "2022", label: "2022", squares: [1, 2] },
        ]}
      />,
    )
    expect(svg).toContain("2013: no course; 2022: 1 engineering, 1 medical.")
    expect(count(wide(svg), "<rect")).toBe(2)
    expect(svg).not.toMatch(color)
  })
})

describe("DateRuler", () => {
  const span = (key: string, start: string | null, end: string | null, chosen = false) => ({
    key,
    label: key,
    start,
    end,
    chosen,
  })

  it("draws the chosen period filled and the others hollow, with Mondays as ticks", () => {
    const svg = renderToStaticMarkup(
      <DateRuler
        id="r"
        locale="ja"
        title="期間"
        spans={[span("a", "2024-05-13", "2024-06-04", true), span("b", "2024-05-11", "2024-06-03")]}
      />,
    )
    expect(svg.match(/<text[^>]*>([^<]+)/g)?.map(text => text.replace(/.*>/, ""))).toEqual([
      "5月13日",
      "20日",
      "27日",
      "6月3日",
    ])
    expect(count(svg, 'class="s1"')).toBe(1)
    expect(count(svg, 'class="hollow"')).toBe(1)
  })

  it("leaves out a period of a year not known, and draws nothing if there is no other", () => {
    const unknown = span("a", "XXXX-09-24", "XXXX-10-08")
    expect(renderToStaticMarkup(<DateRuler id="r" locale="en" title="x" spans={[unknown]} />)).toBe("")
  })
})

describe("chartRow", () => {
  const row = { key: "2022", label: "2022", value: 5, courses: 2, coursesWithoutNumber: 1 }

  it("reads a row of the statistics", () => {
    expect(chartRow(row)).toMatchObject({ value: 5, more: true, none: false })
    expect(chartRow({ ...row, value: null, courses: 1 })).toMatchObject({ value: null, more: false, none: false })
    expect(chartRow({ ...row, value: 0, courses: 0, coursesWithoutNumber: 0 })).toMatchObject({ none: true })
  })
})
