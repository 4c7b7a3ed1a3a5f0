extension ContextWords {
    /// The words of each family, both languages, separated by commas.
    static let vocabulary: [(ContextFamily, String)] = [
        (
            .phone,
            "電話番号,電話,でんわ,携帯,けいたい,ケータイ,連絡先,TEL,phone,phone number,phone no,telephone,mobile,cell,cellphone,landline,call,call me at,fax,ファックス,ファクス,ファクシミリ,スマホ,固定,内線,直通,desk,office,dial,ring,text,sms,whatsapp,hotline,reach,reach me,contact,contact number,answering,answering at,message,messages,message to,messages to,registered,my number,my number is,☎,℡,tel no,ph"
        ),
        (.postalCode, "〒,離島,配達エリア,delivery area,郵便番号,ゆうびん番号,postal code,post code,postcode,zip,zip code,zipcode"),
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
        (.account, "口座番号,口座,普通,当座,account number,account no,account,acct,sort code,routing number,routing"),
        (.branch, "支店番号,店番,支店,支店コード,branch,branch code,branch number"),
        (.postBank, "記号,番号,ゆうちょ"),
        (.myNumber, "マイナンバー,個人番号,my number,mynumber,individual number"),
        (.corporateNumber, "法人番号,インボイス番号,登録番号,適格請求書,corporate number,invoice number,registration number"),
        (
            .driverLicence,
            "運転免許,免許証,免許証番号,運転免許証番号,免許,driver's license,driver's licence,driving licence,driving license,drivers license,drivers licence,driver license,driver licence,licence number,license number"
        ),
        (.passport, "パスポート,旅券,旅券番号,passport"),
        (.residenceCard, "在留カード,在留カード番号,residence card"),
        (
            .insurance,
            "保険者番号,被保険者番号,保険証,健康保険,被保険者証,保険証番号,NHS number,NHS no,NHS,medicare,health insurance,insurance number,member ID,policy number,MBI"
        ),
        (.pension, "基礎年金番号,年金番号,年金手帳,pension number,basic pension"),
        (
            .socialSecurity,
            "SSN,social security,social security number,ITIN,national insurance,national insurance number,NI number,NINO,tax id"
        ),
        (.birth, "生年月日,生まれ,誕生日,誕生,生れ,date of birth,DOB,born,birthday,birth date,birthdate"),
        (
            .plate,
            "ナンバープレート,ナンバー,車両番号,車のナンバー,登録番号,number plate,license plate,licence plate,plate,registration,reg,vehicle"
        ),
        (.email, "メールアドレス,メール,メアド,email,e-mail,mail"),
        (.network, "IP,IPアドレス,IP address,host,server,address,サーバ,サーバー,ホスト,アドレス"),
        (
            .other,
            "注文番号,受付番号,予約番号,問い合わせ番号,お問い合わせ番号,追跡番号,伝票番号,品番,型番,バージョン,version,ver,order number,order,order no,tracking number,tracking,ticket,case number,ref,reference,invoice,model,build,会員番号,お客様番号,整理券,v,金額,section,chapter,sec,第,章,節,注文,予約,管理番号,製品番号,商品番号,商品コード,伝票,シリアル,シリアル番号,serial,serial number,confirmation number,booking,booking reference,product code,sku,isbn,item,item number,room,rfc,クーポン,coupon,voucher,ポイントカード,診察券,gift card,sim card"
        ),
    ]
}
