import { places } from "../places"
import { text } from "../texts"
import { term } from "../glossary"
import { armedForces, ministry, mongolianUnit, provider, type CourseDetails } from "./details"
import { engineerUnits, team } from "./teams"

const tov = term("Töv province")
const bulgan = term("Bulgan province")

/** The courses of the engineering track's third and fourth phases, from 2021. */
export const mongoliaPhase3: Record<string, CourseDetails> = {
  "MN-E10": {
    slug: "engineering-2021",
    title: text(
      "Engineering course 2021: roads and surveying",
      "施設研修 2021 道路と測量",
      "Инженерийн сургалт 2021: зам, геодезийн хэмжилт",
    ),
    summary: text(
      "The instructors taught online from the hotel rooms of their quarantine; the course opened on site on 3 September. Five of the 47 were instructors whom the program had trained before.",
      "教官は隔離期間中、宿泊先からオンラインで教え、9月3日に現地で開講しました。47名のうち5名は、この支援で育った教官です。",
      "Багш нар тусгаарлалтын үед зочид буудлын өрөөнөөсөө цахимаар хичээллэж, 9 дүгээр сарын 3-нд газар дээр нь сургалтаа нээсэн. 47 хүний 5 нь энэ хөтөлбөрөөр бэлтгэгдсэн багш байв.",
    ),
    places: [{ name: text("Mongolian Army headquarters"), country: "MN", province: tov }],
    topics: ["road-construction", "surveying"],
    organizations: { provider, host: ["mongolian-army-headquarters"], recipient: [armedForces] },
    recipients: text(
      "Engineer units, among them 5 instructors trained by this program",
      "施設部隊（この支援で育った教官5名を含む）",
      "Инженерийн ангиуд, үүнд энэ хөтөлбөрөөр бэлтгэгдсэн 5 багш",
    ),
    delegation: team(1, 9),
  },
  "MN-E11": {
    slug: "engineering-2022",
    title: text("Engineering course 2022", "施設研修 2022", "Инженерийн сургалт 2022"),
    summary: text(
      "Implied by the years of Phase 3 and by a speech at the embassy; nothing more is known.",
      "第3期の期間と大使館での挨拶から実施されたと考えられます。それ以上は分かっていません。",
      "3 дугаар үе шатны хугацаа болон Элчин сайдын яаманд хэлсэн үгнээс явагдсан гэж үзэв. Өөр мэдээлэл алга.",
    ),
    organizations: { provider: [ministry], recipient: [armedForces] },
  },
  "MN-E12": {
    slug: "zam-2023-stage-1",
    title: text("Zam-2023, stage I: theory", "ZAM 2023 第1段階 理論", "«Зам-2023», I шат: онол"),
    summary: text(
      "Two weeks of theory, before the work on site in June.",
      "6月の現地作業に先立つ、約2週間の理論教育です。",
      "6 дугаар сарын газар дээрх ажлын өмнөх хоёр долоо хоногийн онолын хичээл.",
    ),
    organizations: { recipient: [armedForces] },
  },
  "MN-E13": {
    slug: "zam-2023",
    title: text(
      "Zam-2023: earth road and culverts",
      "ZAM 2023 土道改良と暗渠",
      "«Зам-2023»: шороон зам, ус зайлуулах хоолой",
    ),
    summary: text(
      "The second stage of Zam-2023, in which Mongolian and Japanese engineers worked together.",
      "「ZAM 2023」の第2段階です。モンゴルと日本の施設要員が共に作業しました。",
      "«Зам-2023» сургалтын II шат. Монгол, Японы инженерүүд хамтран ажилласан.",
    ),
    result: text(
      "200 m of earth road improved, and two culverts.",
      "土道200mを改良し、暗渠2か所を設置。",
      "200 м шороон зам сайжруулж, 2 ус зайлуулах хоолой тавьсан.",
    ),
    places: [
      { name: text("Armed Forces Unit 119", "モンゴル国軍第119部隊", "Зэвсэгт хүчний 119 дүгээр анги"), country: "MN" },
    ],
    topics: ["road-construction", "drainage-and-culverts"],
    organizations: { provider: [ministry], host: [mongolianUnit("119")], recipient: [armedForces] },
    recipients: text(
      "30 or more Mongolian and Japanese engineers together",
      "モンゴルと日本の施設要員、合わせて30名以上",
      "Монгол, Японы инженерүүд нийлээд 30 ба түүнээс дээш",
    ),
    delegation: text("A team from Japan", "日本のチーム", "Японы баг"),
  },
  "MN-E14": {
    slug: "zam-2024",
    title: text(
      "Zam-2024: asphalt, culvert and survey",
      "ZAM 2024 アスファルト舗装・暗渠・測量",
      "«Зам-2024»: асфальтан хучилт, ус зайлуулах хоолой, геодезийн хэмжилт",
    ),
    summary: text(
      "Capacity building for the engineer units of the Mongolian Armed Forces: ten years after the start, the last course of Phase 3, which the Mongolian side runs and Japan advises.",
      "モンゴル国軍の施設部隊に対する能力構築支援です。支援開始10周年にあたり、モンゴル側が運営し日本側が助言する第3期の、最後の研修となりました。",
      "Монгол Улсын Зэвсэгт хүчний инженерийн ангиудын чадавхийг дээшлүүлэх сургалт. Эхэлснээс хойших 10 жилийн ойд тохиосон, Монголын тал явуулж, Японы тал зөвлөдөг 3 дугаар үе шатны сүүлчийн сургалт байв.",
    ),
    result: text(
      "About 550 m of asphalt road.",
      "延長約550mのアスファルト道路を施工。",
      "550 м орчим асфальтан зам хийсэн.",
    ),
    places: [
      {
        name: text("Unit 234, Khyalganat", "第234部隊（Khyalganat）", "234 дүгээр анги, Хялганат"),
        country: "MN",
        province: bulgan,
      },
    ],
    topics: ["asphalt-paving", "drainage-and-culverts", "surveying"],
    organizations: { provider, host: [mongolianUnit("234")], recipient: [armedForces] },
    recipients: engineerUnits,
    delegation: team(1, 11),
  },
  "MN-E15": {
    slug: "engineering-2025",
    title: text(
      "Engineering course 2025: civil works for a peacekeeping camp",
      "施設研修 2025 PKO宿営地のための土木工事",
      "Инженерийн сургалт 2025: энхийг дэмжих ажиллагааны хуарангийн барилгын ажил",
    ),
    summary: text(
      "The first course of Phase 4, which leads up to the building of a peacekeeping camp.",
      "PKO宿営地の構築を目指す第4期の、最初の研修です。",
      "Энхийг дэмжих ажиллагааны хуаран барихад чиглэсэн 4 дүгээр үе шатны анхны сургалт.",
    ),
    places: [places.fiveHills],
    topics: ["peacekeeping-camp-construction"],
    organizations: { provider: [...provider, "ground-staff-office"], recipient: [armedForces] },
    recipients: engineerUnits,
    delegation: text(
      "1 of the Ministry of Defense, 1 of the Ground Staff Office, 10 of the Ground Self-Defense Force",
      "防衛省1名、陸上幕僚監部1名、陸上自衛隊10名",
    ),
  },
}
