/* People made up from a seed: names as Mongolian and Japanese people have them, each in one or two scripts. */

export type MadeUpPerson = { names: string[] }

const mongolian: readonly (readonly [string, string])[] = [
  ["Бат", "Bat"], ["Болд", "Bold"], ["Дорж", "Dorj"], ["Ган", "Gan"], ["Мөнх", "Munkh"], ["Энх", "Enkh"], ["Отгон", "Otgon"], ["Цэрэн", "Tseren"], ["Лхагва", "Lkhagva"], ["Пүрэв", "Purev"], ["Даваа", "Davaa"], ["Нямаа", "Nyamaa"], ["Сүх", "Sukh"], ["Төмөр", "Tumur"], ["Эрдэнэ", "Erdene"], ["Наран", "Naran"], ["Алтан", "Altan"], ["Баян", "Bayan"], ["Өлзий", "Ulzii"], ["Хүрэл", "Khurel"], ["Чулуун", "Chuluun"], ["Жаргал", "Jargal"], ["Амар", "Amar"], ["Түмэн", "Tumen"], ["Билэг", "Bileg"], ["Зориг", "Zorig"], ["Оюун", "Oyuun"], ["Ариун", "Ariun"], ["Тэмүү", "Temuu"], ["Хишиг", "Khishig"],
] // prettier-ignore
const endings: readonly (readonly [string, string])[] = [
  ["", ""], ["баяр", "bayar"], ["баатар", "baatar"], ["сүрэн", "suren"], ["сайхан", "saikhan"], ["цэцэг", "tsetseg"], ["жаргал", "jargal"], ["туяа", "tuya"], ["маа", "maa"], ["дорж", "dorj"], ["болд", "bold"], ["тулга", "tulga"], ["очир", "ochir"], ["хуяг", "khuyag"], ["цогт", "tsogt"], ["нямбуу", "nyambuu"], ["мөнх", "munkh"], ["зул", "zul"], ["гэрэл", "gerel"], ["чимэг", "chimeg"], ["хүү", "khuu"], ["даш", "dash"], ["самбуу", "sambuu"], ["пил", "pil"],
] // prettier-ignore
const families: readonly (readonly [string, string, string])[] = [
  ["佐藤", "さとう", "Sato"], ["鈴木", "すずき", "Suzuki"], ["高橋", "たかはし", "Takahashi"], ["田中", "たなか", "Tanaka"], ["渡辺", "わたなべ", "Watanabe"], ["山田", "やまだ", "Yamada"], ["小林", "こばやし", "Kobayashi"], ["大野", "おおの", "Ohno"], ["伊藤", "いとう", "Ito"], ["中村", "なかむら", "Nakamura"], ["松本", "まつもと", "Matsumoto"], ["清水", "しみず", "Shimizu"], ["長谷川", "はせがわ", "Hasegawa"], ["藤原", "ふじわら", "Fujiwara"], ["森", "もり", "Mori"],
] // prettier-ignore
const givens: readonly (readonly [string, string, string])[] = [
  ["太郎", "たろう", "Taro"], ["花子", "はなこ", "Hanako"], ["健一", "けんいち", "Kenichi"], ["裕子", "ゆうこ", "Yuko"], ["翔太", "しょうた", "Shota"], ["美咲", "みさき", "Misaki"], ["大輔", "だいすけ", "Daisuke"], ["恵", "めぐみ", "Megumi"], ["純一", "じゅんいち", "Junichi"], ["千尋", "ちひろ", "Chihiro"], ["剛", "つよし", "Tsuyoshi"], ["直樹", "なおき", "Naoki"], ["真由美", "まゆみ", "Mayumi"], ["浩二", "こうじ", "Koji"], ["由紀夫", "ゆきお", "Yukio"],
] // prettier-ignore

/** Numbers from 0 to 1 in an order that the seed decides. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export function madeUpPerson(random: () => number): MadeUpPerson {
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)
  if (random() < 0.15) {
    const family = one(families)
    const given = one(givens)
    const written = [`${family[0]} ${given[0]}`, `${family[1]} ${given[1]}`, `${family[2]} ${given[2]}`]
    return { names: random() < 0.5 ? written.slice(0, 2) : [written[2] as string] }
  }
  const word = () => {
    const [stem, ending] = [one(mongolian), one(endings)]
    return [capital(stem[0] + ending[0]), capital(stem[1] + ending[1])] as const
  }
  const [father, own] = [word(), word()]
  const cyrillic = random() < 0.5 ? `${father[0].slice(0, 1)}.${own[0]}` : `${father[0]} ${own[0]}`
  const latin = random() < 0.5 ? `${own[1]} ${father[1]}` : `${father[1].slice(0, 1)}. ${own[1]}`
  const pick = random()
  return { names: pick < 0.4 ? [cyrillic] : pick < 0.7 ? [latin] : [cyrillic, latin] }
}
