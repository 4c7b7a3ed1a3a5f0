extension BundleTemplate {
    static func japanese(name: String) -> BundleTemplate {
        BundleTemplate(
            manifest: japaneseManifest, answers: japaneseAnswers, examples: japaneseExamples, exam: japaneseExam,
            readme: japaneseReadme(name: name))
    }

    private static let japaneseManifest = #"""
        {
          "format": 1,
          "title": {"ja": "こむぎ坂ベーカリー", "en": "Komugizaka Bakery"},
          "languages": ["ja"],
          "texts": {
            "ja": {
              "greeting": "いらっしゃいませ。こむぎ坂ベーカリーです。何をお調べしましょうか。",
              "fallback": "申し訳ありません、そのご質問にはお答えできません。営業時間、お店の場所、ケーキの予約、アレルギー、お支払いについてならご案内できます。",
              "handover": "お役に立てず申し訳ありません。店員がお答えしますので、営業時間中にお店までお尋ねください。"
            }
          },
          "training": "automatic",
          "approval": "automatic",
          "gate": {"exam_accuracy": 0.75, "lost_answers": 0.05, "calibration_error": 0.25, "unanswered": 0.6},
          "thresholds": {"answer": 0.6, "offer": 0.4, "closeness": 0.7},
          "privacy": {
            "kinds": {"age": "mask", "phone": "mask"},
            "custom": [
              {"name": "注文番号", "pattern": "KZ-[0-9]{5}", "label": {"ja": "注文番号", "en": "ORDER_NUMBER"}}
            ]
          }
        }

        """#

    private static let japaneseAnswers = """
        # 答えの一覧です。1行が1つの答えです。# で始まる行は、見出しの行より上にだけ書けます。
        # id は半角の英小文字・数字・- _ . で。title は短い題名（聞き返すときの選択肢にもなります）、answer は答えの全文です。
        # url（続きを読む場所）と category（自分用の分類）は空でもかまいません。
        # 文の中に , や改行があるときは、全体を " で囲みます。表計算ソフトでは「CSV UTF-8」で保存してください。
        id,title,answer,url,category
        opening-hours,営業時間と定休日,火曜から日曜の8時から18時まで開いています。月曜は定休日で、祝日にあたるときは翌日の火曜に休みます。年末年始は12月31日から1月4日までお休みです。,https://komugizaka.example.jp/hours,お店
        location,お店の場所と駐車場,こむぎ坂駅の東口から歩いて3分、郵便局の隣の赤い屋根の店です。駐車場は店の裏に3台分あり、1時間まで無料です。自転車は入口の横に停められます。,https://komugizaka.example.jp/map,お店
        cake-order,ケーキの予約,ホールケーキは受け取りの3日前の18時までに、店頭かホームページでご予約ください。大きさは4号から7号まで、名前入りのプレートとろうそくは無料でお付けします。,https://komugizaka.example.jp/cake,予約
        order-change,予約の変更・キャンセル,ご予約の変更とキャンセルは、受け取りの前日の正午まで無料で承ります。予約メールのリンクから手続きしていただくか、店頭でお申し付けください。それより後のキャンセルは代金の半額を頂きます。,https://komugizaka.example.jp/cake/change,予約
        allergies,アレルギーと原材料,棚の札とホームページに、卵・乳・小麦・そば・落花生・えび・かに・くるみの有無をすべての商品について載せています。同じ厨房で作るため、微量の混入がないとは言えません。米粉のパンにも小麦を少し使っています。,https://komugizaka.example.jp/allergens,商品
        payment,お支払い方法,現金のほか、クレジットカード、交通系ICカード、QRコード決済をお使いいただけます。ケーキのご予約は受け取りのときのお支払いです。領収書はレジでお申し付けください。,https://komugizaka.example.jp/payment,お店

        """

    private static let japaneseExamples = """
        # お客様が言いそうなことを、1行に1つずつ書きます。id は answers.csv の id です。
        # 1つの答えに10個くらい。ていねいな文、ぶっきらぼうな文、単語だけ、長い事情、かな書き、打ち間違いなど、本当に違う言い方を集めてください。
        text,id
        何時まで開いてますか,opening-hours
        営業時間,opening-hours
        定休日はいつ？,opening-hours
        日曜もやってますか,opening-hours
        朝は何時から買えるの,opening-hours
        お盆の間は休みですか,opening-hours
        年末年始の営業について教えてください,opening-hours
        今日お店あいてる？,opening-hours
        仕事帰りに寄りたいんですが、19時だともう閉まってますか,opening-hours
        このあいだ月曜に行ったらシャッターが下りてたんですけど,opening-hours
        お店はどこにありますか,location
        駐車場,location
        車で行っても停められますか,location
        最寄り駅を教えて,location
        駅から歩いて何分くらい？,location
        アクセス,location
        ちゃりんこ置けるとこある？,location
        地図を見てもよくわからなくて、どのあたりですか,location
        バスだとどこで降りればいいですか,location
        カーナビに入れる住所が知りたい,location
        誕生日ケーキを予約したい,cake-order
        ケーキの注文方法,cake-order
        ホールケーキって何日前までに頼めばいい？,cake-order
        バースデーケーキお願いできますか,cake-order
        プレートに子どもの名前を書いてもらえますか,cake-order
        クリスマスケーキの申し込みはいつから,cake-order
        5号のが欲しいです,cake-order
        あさって要るんだけど間に合う？,cake-order
        デコレーションはネットから頼めますか,cake-order
        孫の一歳のお祝いに丸いケーキを作ってほしいのですが,cake-order
        予約をキャンセルしたい,order-change
        受け取りの日を変えたいです,order-change
        注文の変更,order-change
        キャンセル料はかかりますか,order-change
        取りに行く時間、遅らせてもらえる？,order-change
        都合が悪くなったので取り消してください,order-change
        頼んだものを一回り大きいサイズに変更できますか,order-change
        間違えて二つ注文しちゃいました,order-change
        やっぱりいらなくなった,order-change
        当日に断ったらお金とられますか,order-change
        卵を使っていないパンはありますか,allergies
        アレルギー,allergies
        小麦がだめでも食べられるものある？,allergies
        原材料を教えてください,allergies
        ナッツ入ってますか,allergies
        乳製品なしのってどれ,allergies
        娘がたまごアレルギーなんですが、買えるものはありますか,allergies
        ビーガン対応してます？,allergies
        アレルゲン表示はどこで見られますか,allergies
        米粉のパンなら小麦は入っていませんよね,allergies
        カード使えますか,payment
        支払い方法,payment
        PayPayで払える？,payment
        現金だけですか,payment
        電子マネーは何が使えますか,payment
        領収書をもらえますか,payment
        クレカいける？,payment
        Suicaでピッてしたい,payment
        スマホ決済,payment
        ケーキの代金は先に払うんですか,payment

        """

    private static let japaneseExam = """
        # 試験の問題です。examples.csv にない言い方で書きます。expected は正しい答えの id、答えてはいけない質問は - です。
        # 4つに1つくらいを - に。この店に聞きそうで、答えのないものが特に役に立ちます。
        text,expected
        夜の8時に行っても買えますか,opening-hours
        水曜日は休みですか,opening-hours
        開店は何時ですか,opening-hours
        車を停めるところはありますか,location
        駅からは近いの？,location
        店の場所がわからないので教えてください,location
        バースデーケーキを予約したいのですが,cake-order
        ホールケーキはいつまでに注文すればいいですか,cake-order
        名前の入ったケーキは作れる？,cake-order
        注文したケーキを取り消したい,order-change
        受け取りを来週に変更できますか,order-change
        予約のキャンセルはいつまでなら無料？,order-change
        卵が入っていないのはどれですか,allergies
        ナッツのアレルギーがあるのですが,allergies
        原材料はどこに書いてありますか,allergies
        クレジットカードで払えますか,payment
        現金でしか払えないのでしょうか,payment
        領収書は出ますか,payment
        アルバイトは募集していますか,-
        パン作りの教室はありますか,-
        ポイントカードを作りたい,-
        この近くにおいしいラーメン屋はある？,-
        図書館で本を借りるには,-
        スマートフォンの画面が割れた,-

        """

    private static func japaneseReadme(name: String) -> String {
        """
        # \(name)

        こむぎ坂ベーカリーという架空のパン屋の例が入っています。このままで学習でき、質問に答えます。行を少しずつ自分の内容に書き換えてください。
        この README.md は読み込まれません。消してもかまいません。

        ## ファイル

        | ファイル | 中身 |
        |---|---|
        | `answers.csv` | 答え。1行に1つ |
        | `examples.csv` | お客様の言い方と、それがどの答えを求めているか。1つの答えに10個くらい |
        | `exam.csv` | 学習に使わない試験の問題。答えてはいけない質問は `-` |
        | `bundle.json` | 設定（下の表） |

        シートは UTF-8 の CSV です。見出しの行より上にある `#` で始まる行は読み飛ばされます。JSON には注釈を書けないので、設定はここで説明します。

        ## bundle.json の設定

        必要なのは `format` と `languages` だけで、ほかは消せば標準の値になります。知らない名前は間違いとして知らされます。

        | 設定 | 意味 |
        |---|---|
        | `format` | この書き方の版。いつも 1 |
        | `title` | 窓口の名前。言語ごとに |
        | `languages` | 答える言語。最初のものが主な言語。`["ja", "en"]` なら `answers.csv` に列 `lang` を足し、同じ `id` で言語ごとに1行 |
        | `texts` | 決まり文句の差し替え。`greeting` はあいさつ、`fallback` は答えがないとき、`handover` は2度続けて答えられないとき |
        | `training` | シートが変わったときの学習。`automatic` は自動、`manual` は `taiwa train` だけ |
        | `approval` | 合格した版の公開。`automatic` はすぐに、`manual` は人が承認してから |
        | `gate.exam_accuracy` | 試験の正解率がこれより低い版は公開されない（0から1） |
        | `gate.lost_answers` | 今の版が正しく答える問題のうち、新しい版が間違えてもよい割合 |
        | `gate.calibration_error` | 確信度と実際の正解率のずれの上限 |
        | `gate.unanswered` | 答えのある問題のうち、答えも候補も出せなくてよい割合 |
        | `thresholds.answer` | 確信度がこれ以上なら答える。上げると、間違いが減り、聞き返しが増える |
        | `thresholds.offer` | それより低くても、これ以上なら候補を見せて聞き返す |
        | `thresholds.closeness` | 2番目の候補が1番目のこの割合以上に近いときも聞き返す |
        | `privacy.kinds` | 個人情報の種類ごとの扱い。何も書かなければすべて `mask`。`"age": "keep"` なら年齢を残す |
        | `privacy.custom` | 自分の店だけの番号の形。`KZ-[0-9]{5}` は `KZ-` と数字5桁 |

        ほかに `stages`（部品の差し替え）があります。

        ## 次にすること

        ```
        taiwa validate \(name)               シートを点検する
        taiwa train \(name)                  学習し、試験に通れば公開する
        taiwa chat --domain \(name)          話してみる
        taiwa evaluate \(name) --failures    試験で間違えた問題を見る
        taiwa thresholds \(name)             どの確信度から答えるかの助言
        ```

        """
    }
}
