extension Carriers {
    /// English sentences that carry a card's, a bank's or an authority's number.
    static let englishNumbers: [String: String] = [
        "card": """
        My card number is {card}.
        I want to pay with {card} please.
        The card {card} was charged twice.
        Please replace my card on file with {card}.
        Card: {card} Exp: {card_security.expiry} CVV: {card_security.code}
        Why was "{card}" declined?
        I lost my credit card, the number is {card}.
        Is ({card}) still linked to my account?
        use {card} for the subscription
        {card} is the card I used.
        I have 2 cards, {card} and {card}.
        Charge {card} in 3 instalments.
        """,
        "card_security": """
        The CVV is {card_security.code}.
        My CVC is {card_security.code} and it is refused.
        The security code on the back is {card_security.code}.
        Expiry date: {card_security.expiry}
        My card expires {card_security.expiry}.
        exp {card_security.expiry}, cvv {card_security.code}
        I typed security code {card_security.code} three times.
        The card is {card}, expiry {card_security.expiry}, CVC {card_security.code}.
        The card's expiry date changed to {card_security.expiry}.
        """,
        "bank_account": """
        My account number is {bank_account.us}.
        Routing number {bank_account.routing}, account number {bank_account.us}.
        Please refund to my bank account {bank_account.uk}.
        My IBAN is {bank_account.iban}.
        IBAN: {bank_account.iban}
        Send the money to IBAN {bank_account.iban} please.
        The bank account number "{bank_account.us}" is wrong.
        Direct debit from account number {bank_account.uk} failed.
        My Japanese bank account number is {bank_account.ja}.
        Transfer it to {bank_account.iban}, that is my IBAN.
        I paid 50 dollars from account number {bank_account.us} on March 5.
        Change my bank account number from {bank_account.uk} to {bank_account.uk}.
        """,
        "my_number": """
        My Number is {my_number}.
        My Japanese individual number (My Number) is {my_number}.
        The My Number on my card is {my_number}.
        My Number: {my_number}
        I typed my My Number {my_number} into the form.
        Please delete the My Number {my_number} from the record.
        My wife's individual number is "{my_number}".
        I sent my My Number ({my_number}) by mistake.
        """,
        "corporate_number": """
        Our corporate number is {corporate_number}.
        The corporate number of our company in Japan is {corporate_number}.
        Corporate number: {corporate_number}
        Our invoice registration number is {corporate_number.invoice}.
        Please print {corporate_number.invoice} on the invoice as registration number.
        Is the corporate number "{corporate_number}" valid?
        We changed the corporate number to {corporate_number}.
        The registration number {corporate_number.invoice} cannot be found.
        """,
        "driver_licence": """
        My driver's license number is {driver_licence.us}.
        My driving licence number is {driver_licence.uk}.
        Driver's license: {driver_licence.us}
        The driving licence {driver_licence.uk} is in my old name.
        I entered license number {driver_licence.us} and it failed.
        My driver license number is "{driver_licence.us}".
        For the rental, my driving licence number is {driver_licence.uk}.
        My Japanese driver's license number is {driver_licence.ja}.
        """,
        "passport": """
        My passport number is {passport.abroad}.
        Passport: {passport.abroad}
        The passport number on my booking should be {passport.abroad}.
        My Japanese passport number is {passport.ja}.
        I renewed my passport, the new number is {passport.ja}.
        Passport no. {passport.abroad}
        Is passport number "{passport.abroad}" correct on my ticket?
        I travel on passport {passport.ja}.
        """,
        "residence_card": """
        My residence card number is {residence_card}.
        Residence card: {residence_card}
        The number on my residence card is {residence_card}.
        I have a new residence card, {residence_card}.
        Can I verify myself with residence card {residence_card}?
        Your form refuses my residence card number "{residence_card}".
        Please update my residence card to {residence_card}.
        My zairyu card number is {residence_card}.
        """,
        "insurance": """
        My NHS number is {insurance.nhs}.
        NHS number: {insurance.nhs}
        My Medicare number is {insurance.mbi}.
        The Medicare ID on my card is {insurance.mbi}.
        My mother's NHS number is {insurance.nhs}.
        The clinic has my NHS number as "{insurance.nhs}".
        Medicare: {insurance.mbi}
        Please check Medicare number {insurance.mbi} for coverage.
        In Japan my health insurance insurer number is {insurance.insurer}.
        """,
        "pension": """
        My basic pension number is {pension}.
        Basic pension number: {pension}
        The pension number in my book is {pension}.
        I entered the basic pension number {pension} and it failed.
        My husband's pension number is "{pension}".
        Please check pension number {pension}.
        The letter shows basic pension number ({pension}).
        For my Japanese pension, the number is {pension}.
        """,
        "ssn": """
        My SSN is {ssn.us}.
        My social security number is {ssn.us}.
        SSN: {ssn.us}
        The last form asked for my social {ssn.us}.
        My national insurance number is {ssn.uk}.
        NI number: {ssn.uk}
        I do not have an SSN, my ITIN is {ssn.itin}.
        Why do you need my social security number ({ssn.us})?
        Please correct my NI number to {ssn.uk}.
        {ssn.us} is my social security number.
        We filed with SSN {ssn.us} and ITIN {ssn.itin}.
        """,
        "date_of_birth": """
        My date of birth is {date_of_birth.en}.
        I was born on {date_of_birth.en}.
        DOB: {date_of_birth.en}
        My birthday is {date_of_birth.en}.
        Date of birth {date_of_birth.en}, as you asked.
        My son was born on {date_of_birth.en}.
        The date of birth on my profile should be {date_of_birth.en}.
        {person.en}, born {date_of_birth.en}
        dob {date_of_birth.en}
        {date_of_birth.en} is my date of birth.
        DOB {date_of_birth.en}, and my wife's date of birth is {date_of_birth.en}.
        """,
    ]
}
