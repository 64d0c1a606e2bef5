import type { StatementDraft } from "@/lib/statements/schema"
import { text } from "../texts"

/*
 * What sources say of a program as a whole. The register counts its own courses and follows none of these numbers; they are
 * kept so that a reader who knows them sees why the figures differ.
 */

const umbrella = "japan-mongolia"
const engineering = "japan-mongolia-engineering"
const medical = "japan-mongolia-medical"

const thirteen = text(
  "The register has 15 engineering activities since 2014; two are stages of another, so that 13 are counted.",
  "本登録簿には2014年以降の施設分野の活動が15件あり、うち2件は別の研修の段階なので、13件と数えます。",
  "Бүртгэлд 2014 оноос хойших инженерийн 15 үйл ажиллагаа бий; хоёр нь өөр сургалтын шат тул 13 гэж тоолно.",
)
const ownDate = text(
  "Each is right as of its own date; the address of this one names no year.",
  "それぞれの時点の値です。こちらのアドレスには年がありません。",
  "Аль аль нь өөрийн өдрийн байдлаар зөв; энэ хаягт он заагаагүй.",
)

const inPublic: StatementDraft[] = [
  {
    source: "R21",
    program: umbrella,
    subject: "other",
    claim: text(
      "Training for United Nations peacekeeping and for disasters at home",
      "国連平和維持活動と国内の災害に備える研修",
      "НҮБ-ын энхийг дэмжих ажиллагаа, эх орон дахь гамшигт бэлтгэх сургалт",
    ),
    chosen: true,
  },
  {
    source: "R14",
    program: "japan-mongolia-engineering-2",
    subject: "topics",
    claim: text(
      "Drainage and culverts; training of Mongolian instructors, 2017–2019",
      "排水と暗渠、モンゴル側教官の育成（2017～2019年）",
      "Ус зайлуулах байгууламж; монгол багш бэлтгэх, 2017–2019",
    ),
    startsOn: "2017",
    endsOn: "2019",
    chosen: true,
  },
  {
    source: "R11",
    program: "japan-mongolia-engineering-3",
    subject: "topics",
    claim: text(
      "The Mongolian side runs the course and Japan advises, 2021–2024",
      "モンゴル側が研修を運営し、日本側が助言（2021～2024年）",
      "Монголын тал сургалтаа явуулж, Японы тал зөвлөнө, 2021–2024",
    ),
    startsOn: "2021",
    endsOn: "2024",
    chosen: true,
  },
  {
    source: "R14",
    program: "japan-mongolia-engineering-4",
    subject: "topics",
    claim: text(
      "Building a peacekeeping camp, from 2025",
      "PKO宿営地の構築（2025年から）",
      "Энхийг дэмжих ажиллагааны хуаран барих, 2025 оноос",
    ),
    startsOn: "2025",
    chosen: true,
  },
  {
    source: "S1",
    program: engineering,
    subject: "total-courses",
    claim: text("12 courses since 2014", "2014年以降12回の研修", "2014 оноос хойш 12 сургалт"),
    number: 12,
    reason: thirteen,
  },
  {
    source: "R16",
    program: engineering,
    subject: "total-courses",
    claim: text("The 11th year", "11年目", "11 дэх жил"),
    reason: thirteen,
  },
  {
    source: "R16",
    program: engineering,
    subject: "total-participations",
    claim: text("More than 530 engineers trained", "530名を超える施設要員が受講", "530 гаруй инженер бэлтгэгдсэн"),
    number: 530,
    precision: "at-least",
    reason: text(
      "The head counts of the register add up to 220, because for five of the 13 courses no number is known.",
      "本登録簿の人数の合計は220名です。13件のうち5件の人数が分からないためです。",
      "Бүртгэл дэх хүний тооны нийлбэр 220. 13 сургалтын тавынх нь тоо мэдэгдэхгүй байгаа тул ийм байна.",
    ),
  },
  {
    source: "R6",
    program: "japan-mongolia-engineering-1",
    subject: "total-participations",
    claim: text(
      "More than 70 Mongolian soldiers in three years",
      "3年間で70名を超えるモンゴル軍要員",
      "Гурван жилд 70 гаруй монгол цэрэг",
    ),
    number: 70,
    precision: "at-least",
    reason: text(
      "The head counts of the phase add up to 57; for the course of 2014 no number is known.",
      "この期の人数の合計は57名です。2014年の研修の人数は分かっていません。",
      "Энэ үе шатны хүний тооны нийлбэр 57. 2014 оны сургалтын тоо мэдэгдэхгүй.",
    ),
  },
  {
    source: "R64",
    program: umbrella,
    subject: "total-countries",
    claim: text(
      "Japan supports 19 countries, one organization and one region",
      "日本の支援は19か国、1機関、1地域",
      "Япон 19 улс, нэг байгууллага, нэг бүс нутгийг дэмжиж байна",
    ),
    number: 19,
    chosen: true,
    reason: text(
      "The later of the two: its address names the year 2025.",
      "二つのうち新しいもので、アドレスに2025年とあります。",
      "Хоёрын хожуу нь: хаягт нь 2025 он гэж бий.",
    ),
  },
  {
    source: "R60",
    program: umbrella,
    subject: "total-countries",
    claim: text(
      "Japan supports 16 countries and one organization",
      "日本の支援は16か国、1機関",
      "Япон 16 улс, нэг байгууллагыг дэмжиж байна",
    ),
    number: 16,
    reason: ownDate,
  },
  {
    source: "R29",
    program: umbrella,
    subject: "other",
    claim: text(
      "A strategic partnership is declared in 2010",
      "2010年に戦略的パートナーシップを表明",
      "2010 онд стратегийн түншлэлийг зарласан",
    ),
    startsOn: "2010",
  },
  {
    source: "R28",
    program: umbrella,
    subject: "other",
    claim: text(
      "Special Strategic Partnership for Peace and Prosperity, 2022",
      "平和と繁栄のための特別な戦略的パートナーシップ（2022年）",
    ),
    startsOn: "2022",
    chosen: true,
  },
]

/** Names as a machine translated them, and one that was never settled: for administrators only. */
const machineTranslated: StatementDraft[] = [
  [
    medical,
    "Chadwick Improvement Program",
    "“Capacity” is chadavkh in Mongolian: the machine took it for a name. Kept as an alias of the program.",
  ],
  [medical, "OECD Central Hospital", "The Self-Defense Forces Central Hospital (R23, R24)."],
  [medical, "Japan Health School", "Likely the medical school of the ground force; not proven."],
  [umbrella, "BHU, a Japanese university", "Which university is meant was never settled."],
  [umbrella, "Special Strategic Partnership for Peace and Security", "R28 has “Prosperity”."],
  [engineering, "Land assessment", "Surveying."],
  [engineering, "Dams", "Named in this source only; no course on them was found."],
].map(([program, claim = "", reason = ""]) => ({
  source: "S1",
  program,
  subject: "other",
  claim: text(claim),
  reason: text(reason),
  restricted: true,
}))

export const programStatements: StatementDraft[] = [...inPublic, ...machineTranslated]
