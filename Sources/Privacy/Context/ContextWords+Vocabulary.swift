extension ContextWords {
    /// The words of each family, both languages, separated by commas.
    static let vocabulary: [(ContextFamily, String)] = [
        (
            .phone,
            "電話番号,電話,でんわ,携帯,けいたい,ケータイ,連絡先,TEL,phone,phone number,phone no,telephone,mobile,cell,cellphone,landline,call,call me at,fax,ファックス,ファクス,ファクシミリ,スマホ,固定,内線,直通,desk,office,dial,ring,text,sms,whatsapp,hotline,reach,reach me,contact,contact number,answering,answering at,message,messages,message to,messages to,registered,my number,my number is,☎,℡,tel no,ph"
        ),
        (
            .postalCode,
            "〒,離島,配達エリア,delivery area,郵便番号,ゆうびん番号,postal code,post code,postcode,zip,zip code,zipcode,eircode,pincode,pin code"
        ),
        (
            .address,
            "住所,じゅうしょ,所在地,現住所,お住まい,住まい,住んで,居住地,本籍,本籍地,届け先,お届け先,届先,送り先,送付先,配送先,発送先,転居先,引越し先,引っ越し先,引越先,自宅,実家,勤務先,引っ越し,引越し,引越,引っ越す,引越す,転居,転入,在住,宛先,あて先,宛名,工事の場所,訪問先,場所は"
        ),
        (
            .address,
            "address,addresses,lives at,live at,living at,lived at,lives on,live on,living on,lives in,live in,lived in,located at,located on,located in,office is at,restaurant is at,meet at,meet me at,meet you at,meet us at,meeting at,send it to,sent to,send to,new one to,deliver to,delivered to,delivery to,ship to,shipped to,mail to,mailed to,return to,taxi to,cab to,ride to,uber to,moved to,move to,moving to,drops you off at,drop me off at,pick me up at,pick up at,arrived at,corner of,side of,reside at,resides at,residing at,residence is,home is,house is at,station is on,must enter on,where are you,stop at"
        ),
        (
            .account,
            "口座番号,口座,普通,当座,銀行口座,預金口座,振込先,普通預金,当座預金,貯蓄預金,account number,account no,account no.,account #,account,bank account,acct,acct no,acct no.,acct number,a/c,a/c no,a/c no."
        ),
        (.account, "checking account,savings account,sort code,sortcode,routing number,routing,iban"),
        (.transfer, "振込,振り込,引落,引き落,送金,direct debit,standing order,transfer,transferred,wire,wired,payee,sent"),
        (.sortCode, "sort code,sortcode,sort-code"),
        (.routing, "routing number,routing no,routing no.,routing,aba,aba number,rtn,transit number"),
        (
            .card,
            "クレジットカード,カード番号,クレカ,credit card,debit card,card number,card no,card,cc,カード,デビット,visa,mastercard,amex,american express,diners,discover,jcb,maestro,unionpay,銀聯,マスターカード,アメックス,ダイナース"
        ),
        (
            .cardCode,
            "CVC,CVV,CVC2,CVV2,CVN,CID,セキュリティコード,セキュリティーコード,確認番号,security code,card code,裏面の3桁,裏の3桁,裏面,three digits,digits on the back,on the back,back says,csc,CVV番号,CVCコード,CVVコード,セキュリティ番号,verification value,verification code"
        ),
        (
            .expiry,
            "有効期限,期限,expiry,expires,expiry date,expiration,expiration date,exp,exp date,valid thru,valid until,valid through,good thru,有効月,exp.,expiring"
        ),
        (.branch, "支店番号,店番,支店,支店コード,branch,branch code,branch number"),
        (.postBank, "yucho,japan post bank,ゆうちょ,ゆうちょ銀行,郵便貯金,郵貯"),
        (.symbol, "symbol,記号,口座記号,記号番号"),
        (.numberWord, "番号"),
        (.ordinal, "第"),
        (
            .myNumber,
            "マイナンバー,マイナンバーカード,個人番号,個人番号カード,my number,mynumber,individual number,my number is,my number card,number card"
        ),
        (.corporateNumber, "法人番号,インボイス番号,インボイス,登録番号,適格請求書,corporate number,invoice number,registration number"),
        (
            .driverLicence,
            "運転免許,免許証,免許証番号,運転免許証,運転免許証番号,免許,免許番号,driver's license,driver's licence,driving licence,driving license,drivers license,drivers licence,driver license,driver licence"
        ),
        (
            .driverLicence,
            "licence,license,めんきょ,めんきょしょう,licence number,license number,licence no,license no,licence no.,license no.,dl number,dl no,dl no.,dl"
        ),
        (.driverLicence, "driver's license no.,driver's licence no.,driving licence no.,drivers license no."),
        (.passport, "パスポート,旅券,旅券番号,passport,passport number,passport no,passport no.,passport #,passeport"),
        (.residenceCard, "在留カード,在留カード番号,在留番号,特別永住者証明書,residence card,residence card no.,zairyu card"),
        (
            .insurance,
            "保険者番号,被保険者番号,保険証,健康保険,健康保険証,被保険者証,保険証番号,被保険者,被保険者記号,被保険者証記号,insurer number,insured number,insured person,国民健康保険,介護保険,後期高齢者医療,国保,保険番号"
        ),
        (
            .insurance,
            "NHS number,NHS no,NHS no.,NHS,medicare,medicare number,medicare id,health insurance,insurance number,insurance no.,insurance id,member ID,member number,member no.,policy number,policy no,policy no.,policy #,subscriber id,MBI"
        ),
        (.pension, "基礎年金番号,年金番号,年金手帳,年金,ねんきん,pension number,pension no.,basic pension,pension"),
        (
            .socialSecurity,
            "SSN,social security,social security number,social security no.,ITIN,itin number,national insurance,national insurance number,national insurance no.,NI number,NI no,NI no.,NINO,my social,social number,ソーシャルセキュリティナンバー,ソーシャルセキュリティ,社会保障番号,国民保険番号,納税者番号,tax id,taxpayer id"
        ),
        (.birth, "生年月日,date of birth,DOB,d.o.b,d.o.b.,born,birth date,birthdate,date-of-birth"),
        (.birthday, "生まれ,誕生日,お誕生日,誕生,生れ,うまれ,バースデー,birthday,bday,b-day"),
        (
            .plate,
            "ナンバープレート,ナンバー,車両番号,車のナンバー,登録番号,車番,number plate,license plate,licence plate,plate,plate number,plates,number plates,license plates,licence plates,reg plate,registration,registration number,registration plate,reg,reg number,reg no,reg no.,tag number,vehicle"
        ),
        (.email, "メールアドレス,メール,メアド,email,e-mail,mail"),
        (.network, "IP,IPアドレス,IP address,host,server,address,サーバ,サーバー,ホスト,アドレス"),
        (
            .other,
            "注文番号,受付番号,予約番号,問い合わせ番号,お問い合わせ番号,追跡番号,伝票番号,品番,型番,バージョン,version,ver,order number,order,order no,tracking number,tracking,ticket,case number,ref,reference,invoice,model,build,会員番号,お客様番号,整理券,v,金額,section,chapter,sec,章,節,注文,予約,管理番号,製品番号,商品番号,商品コード,伝票,シリアル,シリアル番号,serial,serial number,confirmation number,booking,booking reference,product code,sku,isbn,item,item number,room,rfc,クーポン,coupon,voucher,ポイントカード,診察券,gift card,sim card"
        ),
        (
            .other,
            "注文,受注番号,申込番号,管理番号,製造番号,製品番号,商品番号,商品コード,シリアル番号,シリアル,整理番号,契約番号,部品番号,JANコード,JAN,バーコード,ISBN,追跡,問合せ番号,ロット番号,型式"
        ),
        (
            .other,
            "serial number,serial no,serial no.,serial,sku,isbn,part number,part no,part no.,product code,item number,item no.,barcode,confirmation number,confirmation code,booking reference,reservation number,order no.,case,ticket number,tracking no.,upc,ean,lot,registration code,license key,licence key,product key,activation"
        ),
    ]
}
