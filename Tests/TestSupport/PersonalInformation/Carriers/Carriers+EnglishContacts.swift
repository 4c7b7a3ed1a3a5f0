extension Carriers {
    /// English sentences that carry a name or a way to reach somebody.
    static let englishContacts: [String: String] = [
        "email": """
        My email is {email}.
        Please send the receipt to {email} thanks
        I signed up with {email} and never got the confirmation.
        You can reach me at {email}.
        Email: {email}
        Can you change my address from {email} to {email}?
        The account under "{email}" is locked.
        reply to {email} please
        I keep getting mail meant for {email}, why?
        Is ({email}) the right address on file?
        {email} is my email, please use that one.
        mail: {email}, backup {email}
        i changed my mail to {email} yesterday
        """,
        "url": """
        I clicked {url} and got an error.
        The reset link is {url}
        Here is the link you sent me: {url} but it has expired.
        Download from {url} please.
        Is "{url}" safe to open?
        {url} does not load on my phone.
        I log in through {url} every day.
        My shared link⏎{url}⏎stopped working.
        The page ({url}) asks me to sign in again.
        """,
        "ip": """
        My IP address is {ip.v4}.
        Please allow access from {ip.v4} on the firewall.
        The server at {ip.v4}:443 is not responding.
        I saw a login from {ip.v4} that was not me.
        Our IPv6 address is {ip.v6}.
        ping {ip.v6} times out
        Requests from {ip.v4} and {ip.v4} are blocked.
        The network is {ip.v4}/24.
        The log shows "{ip.v6}" as the source.
        """,
        "phone": """
        My phone number is {phone.us}.
        Call me back at {phone.us} please.
        You can reach me on {phone.uk}.
        Phone: {phone.us}
        My mobile is {phone.uk}, my work number is {phone.uk}.
        I missed a call from {phone.us}, was that you?
        Please change the number on my account to {phone.us}.
        I am abroad, so ring {phone.abroad} instead.
        Text me at {phone.us} when it is ready
        Our office line is {phone.us} ext. 12.
        In Japan my number is {phone.ja}.
        The number on file ({phone.us}) is no longer mine.
        {phone.us} is my cell.
        I have 2 lines, {phone.us} and {phone.us}.
        Ring me on {phone.uk} or {phone.uk} after 5 pm.
        tel: {phone.uk}
        The text code never arrived at {phone.us}, I tried 3 times.
        """,
        "postal_code": """
        My ZIP code is {postal_code.zip}.
        My postcode is {postal_code.uk}.
        Do you deliver to ZIP {postal_code.zip4}?
        Postcode: {postal_code.uk}
        The form says ZIP code {postal_code.zip4} is not valid.
        What is the shipping cost to postcode {postal_code.uk}?
        I moved, my new zip code is {postal_code.zip}.
        The postal code in Japan is {postal_code.ja}.
        Can I pick it up near {postal_code.uk}?
        Has delivery to postcode {postal_code.uk} stopped?
        We moved from ZIP code {postal_code.zip} to ZIP code {postal_code.zip4}.
        """,
        "address": """
        My address is {address.us}.
        Please ship it to {address.us}.
        I live at {address.uk}.
        I moved to {address.us} last week.
        Deliver it to {address.uk} please.
        Address: {address.us}
        The parcel went to "{address.us}" by mistake.
        Our mailing address is {address.box}.
        My old address was {address.uk} and the new one is {address.uk}.
        I am staying at {address.romaji}.
        billing address: {address.us}
        The 2 boxes should go to {address.us}, not to the office.
        {address.uk} is where I want it delivered.
        I have rented a flat at {address.uk} since 2021.
        Please send the technician to {address.us} at 10 am.
        """,
        "person": """
        My name is {person.en}.
        Hi, this is {person.en} calling about my order.
        I am {person.en} and I need help.
        Could I speak to {person.en-given}?
        The account holder is Mr. {person.en-surname}.
        Please put the booking under {person.en}.
        My wife {person.en-given} is also on the contract.
        Name: {person.en}
        I spoke with {person.en} yesterday and nothing happened.
        Dr {person.en-surname} told me to ask you.
        The parcel is addressed to {person.romaji}.
        my name is {person.en-small} and i cannot log in
        Regards,⏎{person.en}
        The card is in the name of {person.en}.
        {person.en} here, any news on my refund?
        Ask for {person.en-given} or {person.en-given} at the desk.
        We are {person.en} and {person.en}, 2 guests.
        Ms. {person.en-surname} and Prof. {person.en-surname} share the account.
        i'm {person.en-small}, my order is late
        Change the recipient from {person.en} to {person.en}.
        My Japanese friend {person.romaji} cannot sign in.
        """,
        "age": """
        My name is {person.en} and I am {age.en}.
        My father, {person.en}, is {age.en}.
        {person.en}, aged {age.bare}, would like to join.
        I'm {person.en}, {age.en}. Do I get a discount?
        My daughter {person.en-given} is {age.en} now.
        Passenger: {person.en}, {age.en}
        Mrs {person.en-surname} is {age.en} and lives alone.
        {person.en} is {age.en}, is that too old for the plan?
        I book for {person.en}, aged {age.bare}, and for myself.
        Patient {person.en}: {age.en}, no allergies.
        """,
        "plate": """
        My licence plate is {plate.uk}.
        The registration number is {plate.uk}.
        Car reg {plate.uk} needs a parking permit.
        Please update the plate to {plate.uk}.
        Reg: {plate.uk}
        I parked with number plate {plate.uk} and got a fine.
        My car's registration "{plate.uk}" is not found.
        The rental car with plate {plate.uk} broke down.
        In Japan the number plate was {plate.ja}.
        """,
    ]
}
