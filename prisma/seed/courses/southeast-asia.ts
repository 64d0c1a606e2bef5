import { places } from "../places"
import { text } from "../texts"
import { engineerSchool, ministry, provider, type CourseDetails } from "./details"

const center = "npmec"

/** The courses with Cambodia, Laos, Vietnam and Indonesia. */
export const southeastAsia: Record<string, CourseDetails> = {
  "KH-1": {
    slug: "cambodia-road-construction-2013",
    title: text("Road construction 2013", "道路構築 2013", "Зам барилга 2013"),
    places: [{ name: text("NPMEC peacekeeping center"), country: "KH" }],
    topics: ["road-construction"],
    organizations: { provider, host: [center] },
    delegation: text(
      "4 of the Ground Self-Defense Force, 1 of the Ministry of Defense, 6 of a civil body",
      "陸上自衛隊4名、防衛省1名、民間団体6名",
      "Хуурай замын өөрийгөө хамгаалах хүчний 4, Батлан хамгаалах яамны 1, иргэний байгууллагын 6 хүн",
    ),
  },
  "KH-2": {
    slug: "cambodia-road-construction-2013-14",
    title: text("Road construction 2013–14", "道路構築 2013–14", "Зам барилга 2013–14"),
    result: text("A road of 210 m.", "延長210mの道路を構築。", "210 м зам барьсан."),
    places: [{ name: text("NPMEC, Oudong"), country: "KH" }],
    topics: ["road-construction"],
    organizations: { provider, host: [center], recipient: [center] },
    recipients: text("The peacekeeping center", "PKOセンター", "Энхийг дэмжих ажиллагааны төв"),
    delegation: text(
      "1 of the Ministry of Defense, 4 of the Ground Self-Defense Force (16 for the road work), 6 civilians",
      "防衛省1名、陸上自衛隊4名（道路工事は16名）、民間6名",
      "Батлан хамгаалах яамны 1, Хуурай замын өөрийгөө хамгаалах хүчний 4 (замын ажилд 16), иргэний 6 хүн",
    ),
  },
  "KH-3": {
    slug: "cambodia-engineering-follow-up-2015",
    title: text("Engineering follow-up", "施設分野フォローアップ", "Инженерийн давтан сургалт"),
    summary: text(
      "For a platoon before its mission in Lebanon.",
      "レバノン派遣を前にした小隊のための研修です。",
      "Ливанд үүрэг гүйцэтгэхийн өмнөх салаанд зориулсан сургалт.",
    ),
    places: [{ name: text("NPMEC"), country: "KH" }],
    organizations: { provider: [ministry], host: [center], recipient: [center] },
    recipients: text(
      "A platoon before its mission in Lebanon, and one each from the courses of fiscal 2012 and 2013",
      "レバノン派遣前の小隊、および2012年度と2013年度の受講者各1名",
      "Ливанд явахын өмнөх салаа, 2012, 2013 оны санхүүгийн жилийн сургалтаас нэг нэг хүн",
    ),
  },
  "KH-4": {
    slug: "cambodia-surveying-2018",
    title: text("Surveying", "測量", "Геодезийн хэмжилт"),
    summary: text(
      "For army engineers who are to become instructors.",
      "教官候補である陸軍施設部隊の要員のための研修です。",
      "Багш болохоор бэлтгэгдэж буй хуурай замын цэргийн инженерүүдэд зориулсан сургалт.",
    ),
    topics: ["surveying"],
    organizations: { provider: [ministry] },
    recipients: text(
      "Army engineers, candidates for instructors",
      "陸軍施設部隊の要員（教官候補）",
      "Хуурай замын цэргийн инженерүүд, багшийн нэр дэвшигчид",
    ),
  },
  "KH-5": {
    slug: "cambodia-surveying-2021",
    title: text("Surveying, online", "測量（オンライン）", "Геодезийн хэмжилт, цахим"),
    summary: text(
      "From Kyoto to Phnom Penh: lecture, drawing and a written test.",
      "京都とプノンペンを結び、講義、製図、筆記試験を行いました。",
      "Киотогоос Пномпень рүү: лекц, зураг, бичгийн шалгалт.",
    ),
    places: [
      { name: text("Kyoto", "京都", "Киото"), country: "JP" },
      { name: text("Phnom Penh", "プノンペン", "Пномпень"), country: "KH" },
    ],
    topics: ["surveying"],
    organizations: { provider: [ministry], recipient: [center] },
    recipients: text("Officers of NPMEC", "NPMECの将校", "NPMEC-ийн офицерууд"),
  },
  "KH-6": {
    slug: "cambodia-road-works-2024",
    title: text("Excavators and road works", "油圧ショベルと道路工事", "Экскаватор, замын ажил"),
    summary: text(
      "Excavator work, with a seminar on women, peace and security.",
      "油圧ショベルの操作。女性・平和・安全保障のセミナーも開かれました。",
      "Экскаваторын ажил. Эмэгтэйчүүд, энх тайван, аюулгүй байдлын семинар хавсарсан.",
    ),
    places: [{ name: text("Near Phnom Penh", "プノンペン近郊", "Пномпений ойролцоо"), country: "KH" }],
    topics: ["heavy-plant-operation", "road-construction", "women-peace-and-security"],
    organizations: { provider: [ministry] },
    recipients: null,
  },
  "LA-1": {
    slug: "laos-search-and-rescue-2019",
    title: text("Search, rescue and medical", "捜索救難・衛生", "Эрэн хайх, аврах, эмнэлгийн тусламж"),
    places: [{ name: text("Unit 58, Tha Ngon"), country: "LA" }],
    topics: ["search-and-rescue", "medical-support"],
    organizations: { provider, host: ["unit-58-tha-ngon"], recipient: ["lao-peoples-army"] },
    recipients: text(
      "35 engineer, 12 air and 14 medical personnel",
      "施設35名、航空12名、衛生14名",
      "Инженерийн 35, агаарын 12, эмнэлгийн 14 хүн",
    ),
  },
  "LA-2": {
    slug: "laos-disaster-relief-2020",
    title: text(
      "Disaster relief engineering 2020",
      "災害救援のための施設活動 2020",
      "Гамшгийн үеийн инженерийн ажил 2020",
    ),
    summary: text(
      "The first invitation of trainees from Laos.",
      "ラオスからの初めての招へいです。",
      "Лаосоос суралцагч урьсан анхны сургалт.",
    ),
    places: [{ name: text("Engineer School, Katsuta", "施設学校（勝田）"), country: "JP" }],
    topics: ["disaster-relief"],
    organizations: { provider, host: [engineerSchool] },
    recipients: null,
  },
  "LA-3": {
    slug: "laos-lifesaving-2022",
    title: text("Lifesaving", "救命", "Амь аврах тусламж"),
    topics: ["lifesaving"],
    organizations: { provider: [ministry] },
  },
  "LA-4": {
    slug: "laos-disaster-relief-2023",
    title: text(
      "Disaster relief engineering 2023",
      "災害救援のための施設活動 2023",
      "Гамшгийн үеийн инженерийн ажил 2023",
    ),
    places: [places.engineerSchool],
    topics: ["disaster-relief"],
    organizations: { provider, host: [engineerSchool] },
  },
  "LA-5": {
    slug: "laos-flood-drill-2023",
    title: text("Final flood drill", "水害対処の最終訓練", "Үерийн үеийн төгсгөлийн дадлага"),
    summary: text(
      "The final flood drill, with a seminar on women, peace and security.",
      "水害対処の最終訓練です。女性・平和・安全保障のセミナーも開かれました。",
      "Үерийн үеийн төгсгөлийн дадлага. Эмэгтэйчүүд, энх тайван, аюулгүй байдлын семинар хавсарсан.",
    ),
    topics: ["disaster-relief", "women-peace-and-security"],
    organizations: { provider: [ministry] },
    recipients: null,
  },
  "LA-6": {
    slug: "laos-disaster-relief",
    title: text("Disaster relief engineering", "災害救援のための施設活動", "Гамшгийн үеийн инженерийн ажил"),
    notes: "The source prints day and month only; the year is not known.",
    places: [places.engineerSchool],
    topics: ["disaster-relief"],
    organizations: { provider, host: [engineerSchool] },
    recipients: null,
  },
  "VN-1": {
    slug: "vietnam-peacekeeping-engineering-2018",
    title: text("Engineering in peacekeeping", "PKOにおける施設活動", "Энхийг дэмжих ажиллагаан дахь инженерийн ажил"),
    summary: text(
      "For the staff of the engineer unit for UNMISS.",
      "UNMISS施設部隊の要員のためのセミナーです。",
      "UNMISS-ийн инженерийн ангийн бүрэлдэхүүнд зориулсан семинар.",
    ),
    places: [{ name: text("Hanoi", "ハノイ", "Ханой"), country: "VN" }],
    organizations: { provider: [ministry] },
    recipients: text(
      "Staff of the engineer unit for UNMISS",
      "UNMISS施設部隊の要員",
      "UNMISS-ийн инженерийн ангийн бүрэлдэхүүн",
    ),
  },
  "VN-2": {
    slug: "vietnam-underwater-ordnance-2022",
    title: text(
      "Underwater ordnance disposal 2022",
      "水中不発弾処分 2022",
      "Усан доорх тэсрэх зүйлийг хоргүйжүүлэх 2022",
    ),
    places: [places.nhaTrang],
    topics: ["explosive-ordnance-disposal"],
    organizations: { provider: [ministry] },
  },
  "VN-3": {
    slug: "vietnam-diving-medicine-2022",
    title: text("Diving medicine", "潜水医学", "Шумбалтын анагаах ухаан"),
    places: [places.nhaTrang],
    topics: ["diving-medicine"],
    organizations: { provider: [ministry] },
  },
  "VN-4": {
    slug: "vietnam-underwater-ordnance-2024",
    title: text(
      "Underwater ordnance disposal 2024",
      "水中不発弾処分 2024",
      "Усан доорх тэсрэх зүйлийг хоргүйжүүлэх 2024",
    ),
    places: [places.nhaTrang],
    topics: ["explosive-ordnance-disposal"],
    organizations: { provider: [ministry] },
  },
  "ID-1": {
    slug: "indonesia-epidemic-control-2022",
    title: text("Epidemic control kit", "感染症対処の資機材", "Халдварт өвчинтэй тэмцэх хэрэгсэл"),
    topics: ["epidemic-control"],
    organizations: { provider: [ministry] },
  },
  "AS-1": {
    slug: "asean-disaster-relief-2019",
    title: text("Disaster relief 2019", "災害救援 2019", "Гамшгийн үеийн тусламж 2019"),
    places: [places.ministry, { name: text("Soumagahara", "相馬原"), country: "JP" }],
    topics: ["disaster-relief"],
    organizations: { provider: [ministry], recipient: ["asean-secretariat"] },
    recipients: text("10 states and the secretariat", "10か国と事務局", "10 улс, Нарийн бичгийн дарга нарын газар"),
  },
  "AS-2": {
    slug: "asean-disaster-relief-2020",
    title: text("Disaster relief 2020", "災害救援 2020", "Гамшгийн үеийн тусламж 2020"),
    places: [
      places.ministry,
      { name: text("Moriyama", "守山"), country: "JP" },
      { name: text("Komaki", "小牧"), country: "JP" },
    ],
    topics: ["disaster-relief"],
    organizations: { provider: [ministry] },
  },
}
