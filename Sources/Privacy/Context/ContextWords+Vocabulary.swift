extension ContextWords {
    /// The words of each family, both languages, separated by commas.
    static let vocabulary: [(ContextFamily, String)] = [
        (.phone, "電話番号,電話,でんわ,携帯,けいたい,ケータイ,連絡先,TEL,phone,telephone,mobile,cell,call,fax,ファックス,ファクス"),
        (.postalCode, "〒,郵便番号,ゆうびん番号,postal code,post code,postcode,zip,zip code,zipcode"),
        (
            .address,
            "住所,じゅうしょ,所在地,現住所,お住まい,住まい,住んで,居住地,本籍,本籍地,届け先,お届け先,届先,送り先,送付先,配送先,発送先,転居先,引越し先,引っ越し先,引越先,自宅,実家,勤務先"
        ),
        (
            .address,
            "address,addresses,lives at,live at,living at,lived at,lives on,live on,living on,lives in,live in,lived in,located at,located on,located in,office is at,restaurant is at,meet at,meet me at,meet you at,meet us at,meeting at,send it to,sent to,send to,new one to,deliver to,delivered to,delivery to,ship to,shipped to,mail to,mailed to,return to,taxi to,cab to,ride to,uber to,moved to,move to,moving to,drops you off at,drop me off at,pick me up at,pick up at,arrived at,corner of,side of,reside at,resides at,residing at,residence is,home is,house is at,station is on,must enter on,where are you,stop at"
        ),
        (.card, "クレジットカード,カード番号,クレカ,credit card,debit card,card number,card no"),
        (.cardCode, "CVC,CVV,CVC2,CVV2,CVN,CID,セキュリティコード,セキュリティーコード,確認番号,security code,card code"),
        (.expiry, "有効期限,期限,expiry,expires,expiry date,expiration,expiration date,exp,exp date,valid thru,valid until"),
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
        (.network, "IP,IPアドレス,IP address,host,server,address"),
        (
            .other,
            "注文番号,受付番号,予約番号,問い合わせ番号,お問い合わせ番号,追跡番号,伝票番号,品番,型番,バージョン,version,ver,order number,order,order no,tracking number,tracking,ticket,case number,ref,reference,invoice,model,build,会員番号,お客様番号,整理券,v,円,金額"
        ),
    ]
}
