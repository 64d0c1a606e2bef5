/** Old forms of kanji and forms that are only met in names, each before the form that is compared. */
const pairs =
  "亞亜 惡悪 壓圧 圍囲 爲為 醫医 壹壱 稻稲 飮飲 隱隠 營営 榮栄 衞衛 驛駅 圓円 緣縁 艷艶 鹽塩 奧奥 應応 橫横 歐欧 黃黄 溫温 穩穏 假仮 價価 畫画 會会 壞壊 懷懐 繪絵 槪概 擴拡 覺覚 學学 嶽岳 樂楽 勸勧 卷巻 寬寛 歡歓 觀観 關関 巖巌 顏顔 歸帰 氣気 龜亀 僞偽 戲戯 舊旧 據拠 擧挙 峽峡 狹狭 鄕郷 曉暁 區区 驅駆 勳勲 薰薫 徑径 惠恵 揭掲 溪渓 經経 繼継 莖茎 螢蛍 輕軽 鷄鶏 藝芸 缺欠 儉倹 劍剣 圈圏 檢検 權権 獻献 縣県 險険 顯顕 驗験 嚴厳 效効 廣広 恆恒 鑛鉱 號号 國国 黑黒 濟済 碎砕 齋斎 劑剤 櫻桜 雜雑 參参 棧桟 蠶蚕 贊賛 殘残 絲糸 齒歯 兒児 辭辞 濕湿 實実 舍舎 寫写 釋釈 壽寿 收収 從従 澁渋 獸獣 縱縦 肅粛 處処 敍叙 奬奨 將将 燒焼 稱称 證証 乘乗 剩剰 壤壌 孃嬢 條条 淨浄 狀状 疊畳 讓譲 釀醸 觸触 寢寝 愼慎 晉晋 眞真 盡尽 圖図 粹粋 醉酔 隨随 髓髄 數数 樞枢 聲声 靜静 齊斉 攝摂 專専 戰戦 淺浅 潛潜 纖繊 踐践 錢銭 禪禅 雙双 壯壮 搜捜 插挿 爭争 總総 聰聡 莊荘 裝装 騷騒 增増 臟臓 藏蔵 卽即 屬属 續続 體体 對対 帶帯 滯滞 臺台 瀧滝 擇択 澤沢 單単 擔担 團団 彈弾 斷断 遲遅 晝昼 蟲虫 鑄鋳 廳庁 聽聴 敕勅 鎭鎮 鐵鉄 轉転 點点 傳伝 黨党 燈灯 當当 鬪闘 德徳 獨独 讀読 屆届 繩縄 貳弐 惱悩 腦脳 廢廃 拜拝 賣売 麥麦 發発 髮髪 拔抜 祕秘 濱浜 濵浜 拂払 佛仏 竝並 變変 邊辺 邉辺 辯弁 舖舗 穗穂 寶宝 豐豊 飜翻 槇槙 萬万 滿満 默黙 歷歴 曆暦 彌弥 藥薬 譯訳 豫予 餘余 與与 譽誉 搖揺 樣様 謠謡 遙遥 瑤瑶 來来 賴頼 亂乱 覽覧 龍竜 兩両 獵猟 綠緑 壘塁 淚涙 禮礼 勵励 靈霊 齡齢 戀恋 爐炉 勞労 樓楼 郞郎 祿禄 錄録 亙亘 灣湾 瀨瀬 曾曽 淸清 每毎 髙高 﨑崎 嵜崎 嶋島 嶌島 𠮷吉 冨富 堯尭 檜桧 籠篭 埜野 桒桑 舘館 濶闊 靏鶴 寳宝 峯峰"

const newForms = new Map(pairs.split(" ").map(pair => Array.from(pair) as [string, string]))

/** The same word with every kanji in the form that is compared: 渡邊 as 渡辺. */
export function newKanji(word: string): string {
  return Array.from(word, character => newForms.get(character) ?? character).join("")
}
