import type { StatementDraft } from "@/lib/statements/schema"
import { slugOf } from "../courses/all"
import { text } from "../texts"
import { people, period } from "./from-rows"

/*
 * Where the sources disagree about a course: what is said beside the chosen value, and why it was not chosen. The chosen
 * side is made from the rows; its reason stands in `onChosen`.
 */

type Claim = Omit<StatementDraft, "course">

const dates = (source: string, startsOn: string, endsOn: string): Claim => ({
  source,
  subject: "dates",
  claim: period(startsOn, endsOn),
  startsOn,
  endsOn,
})
const count = (source: string, role: string, number: number, more: Claim = {}): Claim => ({
  source,
  subject: "head-count",
  role,
  number,
  claim: people(number),
  ...more,
})

const fromProvider = text(
  "The ministry that gave the course says so.",
  "研修を実施した防衛省の公表値です。",
  "Сургалтыг явуулсан яамны өөрийнх нь мэдээлэл.",
)
const notFromProvider = text(
  "The press says so; the ministry that gave the course says otherwise.",
  "報道の値です。研修を実施した防衛省の公表値と異なります。",
  "Хэвлэлийн мэдээлэл бөгөөд сургалтыг явуулсан яамных өөр байна.",
)
const closing = (source: string, day: string, label: [en: string, ja: string, mn: string]): Claim => ({
  source,
  subject: "dates",
  claim: text(`Closing ceremony on ${label[0]}`, `${label[1]}に修了式`, `${label[2]}-нд төгсөлтийн ёслол болсон`),
  startsOn: day,
  endsOn: day,
  reason: text(
    "A ceremony is not the end of the course.",
    "修了式の日であり、研修の最終日ではありません。",
    "Ёслолын өдөр нь сургалт дууссан өдөр биш.",
  ),
})

const claims: Record<string, Claim[]> = {
  "MN-E14": [
    count("R12", "trainee", 45, { chosen: true }),
    count("R13", "trainee", 50, { reason: notFromProvider }),
    { ...dates("R13", "2024-05-11", "2024-06-03"), reason: notFromProvider },
    closing("R19", "2024-05-30", ["30 May", "5月30日", "5 дугаар сарын 30"]),
    count("R25", "instructor", 10, {
      claim: text("10 of the Ground Self-Defense Force", "陸上自衛隊10名", "Хуурай замын өөрийгөө хамгаалах хүчний 10"),
      reason: notFromProvider,
    }),
    count("R13", "instructor", 9, {
      claim: text("9 of the Ground Self-Defense Force", "陸上自衛隊9名", "Хуурай замын өөрийгөө хамгаалах хүчний 9"),
      reason: notFromProvider,
    }),
    {
      source: "R13",
      subject: "result",
      claim: text("About 550 m of asphalt road", "延長約550mのアスファルト道路", "550 м орчим асфальтан зам"),
      number: 550,
      precision: "about",
      chosen: true,
    },
  ],
  "MN-E15": [
    {
      ...dates("R15", "2025-08-19", "2025-09-18"),
      stage: "planned",
      reason: text(
        "Announced beforehand; what was held is chosen.",
        "事前に発表された予定です。実際に行われた期間を採用しています。",
        "Урьдчилан зарласан хугацаа; бодитоор болсныг нь сонгосон.",
      ),
    },
    closing("R16", "2025-09-15", ["15 September", "9月15日", "9 дүгээр сарын 15"]),
  ],
  "MN-E04": [
    count("R4", "trainee", 7, {
      claim: text(
        "7 trainees, beside 1 project lead (in the text)",
        "受講者7名、ほかに事業責任者1名（本文）",
        "Суралцагч 7, мөн төслийн ахлагч 1 (бичвэрт)",
      ),
      reason: text(
        "The text of the same page sets the project lead apart; the headline counts all eight together.",
        "同じページの本文は事業責任者を分けて数え、見出しは8名をまとめて数えています。",
        "Нэг хуудасны бичвэрт төслийн ахлагчийг тусад нь, гарчигт найман хүнийг нийлүүлж тоолжээ.",
      ),
    }),
    count("R4", "lead", 1, {
      claim: text("1 project lead of the General Staff", "参謀本部の事業責任者1名", "Жанжин штабын төслийн ахлагч 1"),
      reason: text(
        "He is one of the eight of the headline and is not counted again.",
        "見出しの8名に含まれるため、重ねて数えません。",
        "Гарчигт дурдсан найман хүний нэг тул дахин тоолохгүй.",
      ),
    }),
  ],
  "MN-E09": [
    {
      source: "R8",
      subject: "place",
      claim: text("Tavan Tolgoi, Töv province", "トゥブ県タバントルゴイ", "Төв аймаг, Таван толгой"),
      chosen: true,
      reason: text(
        "The peacekeeping center, where these courses are held, is in Töv.",
        "一連の研修が行われているPKOセンターはトゥブ県にあります。",
        "Эдгээр сургалт явагддаг энхийг дэмжих ажиллагааны төв Төв аймагт байдаг.",
      ),
    },
    {
      source: "R26",
      subject: "place",
      claim: text("Tavan Tolgoi in another province", "別の県のタバントルゴイ", "Өөр аймгийн Таван толгой"),
      reason: text(
        "Two places are called Tavan Tolgoi; the other one is in Ömnögovi.",
        "タバントルゴイという地名は二つあり、もう一つはウムヌゴビ県にあります。",
        "Таван толгой гэдэг газар хоёр бий; нөгөөх нь Өмнөговь аймагт байдаг.",
      ),
    },
  ],
  "MN-E10": [
    count("R9", "assistant", 5, {
      claim: text(
        "5 graduates of earlier courses, who taught",
        "過去の研修の修了者5名が指導",
        "Өмнөх сургалт төгссөн 5 хүн багшилсан",
      ),
      reason: text(
        "They are among the 47 and are not counted again.",
        "47名に含まれるため、重ねて数えません。",
        "47 хүний дотор орсон тул дахин тоолохгүй.",
      ),
    }),
  ],
  "SB-1": [
    {
      ...dates("R58", "2025-02-01", "2025-02-17"),
      claim: text(
        "Team away from 1 to 17 February 2025",
        "要員の派遣期間は2025年2月1日～17日",
        "Баг 2025 оны 2 дугаар сарын 1–17-нд томилолттой байсан",
      ),
      reason: text(
        "The days on which the team was away; those of the course are fewer.",
        "要員の派遣期間であり、研修の期間より長くなっています。",
        "Багийн томилолтын хугацаа нь сургалтынхаас урт.",
      ),
    },
  ],
  "KH-2": [
    count("R32", "instructor", 16, {
      claim: text("16 more for the road work", "ほかに道路工事に16名", "Замын ажилд нэмж 16"),
      reason: text(
        "They came for the road work and are told apart from the 11 instructors.",
        "道路工事のための要員で、教官11名とは別に記されています。",
        "Замын ажилд ирсэн хүмүүс бөгөөд 11 сургагч багшаас тусад нь дурджээ.",
      ),
    }),
  ],
}

export const disagreements: StatementDraft[] = Object.entries(claims).flatMap(([id, list]) =>
  list.map(claim => ({ ...claim, course: slugOf(id) })),
)

/** Why the value that a row has was chosen, and its claim where the number alone does not tell it: by subject or role. */
export const onChosen: Record<string, Record<string, Pick<StatementDraft, "reason" | "claim">>> = {
  "MN-E14": {
    dates: { reason: fromProvider },
    trainee: { reason: fromProvider },
    instructor: {
      reason: fromProvider,
      claim: text(
        "12: 1 of the Ministry of Defense, 11 of the Ground Self-Defense Force",
        "12名（防衛省1名、陸上自衛隊11名）",
        "12: Батлан хамгаалах яамны 1, Хуурай замын өөрийгөө хамгаалах хүчний 11",
      ),
    },
  },
  "MN-E15": {
    dates: {
      reason: text(
        "The days on which the course was held.",
        "実際に研修が行われた期間です。",
        "Сургалт бодитоор болсон өдрүүд.",
      ),
    },
  },
  "MN-E04": {
    trainee: {
      claim: text("8 engineers (in the headline)", "施設要員8名（見出し）", "Инженер 8 (гарчигт)"),
      reason: text(
        "The headline counts all eight engineers who were invited.",
        "見出しは、招へいされた施設要員8名全員を数えています。",
        "Гарчигт уригдсан найман инженерийг бүгдийг нь тоолжээ.",
      ),
    },
  },
  "SB-1": {
    dates: {
      reason: text("The days of the course itself.", "研修そのものの期間です。", "Сургалтын өөрийнх нь өдрүүд."),
    },
  },
  "KH-2": {
    instructor: { reason: text("Those who taught.", "指導にあたった要員です。", "Хичээл заасан хүмүүс.") },
  },
  "MN-E10": {
    trainee: {
      reason: text(
        "All who were trained, with the five graduates among them.",
        "過去の修了者5名を含む、研修を受けた全員です。",
        "Өмнө төгссөн таван хүнийг оролцуулаад суралцсан бүх хүн.",
      ),
    },
  },
}
