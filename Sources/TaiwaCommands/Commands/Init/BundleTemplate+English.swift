extension BundleTemplate {
    static func english(name: String) -> BundleTemplate {
        BundleTemplate(
            manifest: englishManifest, answers: englishAnswers, examples: englishExamples, exam: englishExam,
            readme: englishReadme(name: name))
    }

    private static let englishManifest = #"""
        {
          "format": 1,
          "title": {"en": "Maple Row Bakery"},
          "languages": ["en"],
          "texts": {
            "en": {
              "greeting": "Hello, this is Maple Row Bakery. What would you like to know?",
              "fallback": "I am sorry, I have no answer to that. I can help with opening hours, finding us, cake orders, allergies and payment.",
              "handover": "I am sorry that I could not help. Please ask us in the shop while we are open."
            }
          },
          "training": "automatic",
          "approval": "automatic",
          "gate": {"exam_accuracy": 0.75, "lost_answers": 0.05, "calibration_error": 0.25, "unanswered": 0.6},
          "thresholds": {"answer": 0.6, "offer": 0.4, "closeness": 0.7},
          "privacy": {
            "kinds": {"age": "mask", "phone": "mask"},
            "custom": [
              {"name": "order number", "pattern": "MR-[0-9]{5}", "label": {"en": "ORDER_NUMBER"}}
            ]
          }
        }

        """#

    private static let englishAnswers = """
        # The answers, one a row. Lines that begin with # may stand above the header only.
        # id: lower-case letters, digits, - _ and . / title: short, also what is offered when we ask back / answer: the whole text.
        # url (where to read on) and category (for your own order) may be empty.
        # A field with a comma or a line break stands between double quotes. Save as "CSV UTF-8" from a spreadsheet.
        id,title,answer,url,category
        opening-hours,Opening hours,"We are open Tuesday to Sunday from 8 in the morning to 6 in the evening and closed on Mondays. Over Christmas we are closed from 25 December to 1 January.",https://maplerow.example.com/hours,shop
        location,Where to find us and parking,"We are the shop with the red door on Maple Row, three minutes on foot from the station. There are three parking spaces behind the shop, free for one hour, and bicycle stands at the entrance.",https://maplerow.example.com/map,shop
        cake-order,Ordering a cake,"Please order whole cakes in the shop or on our website by 6 pm three days before you collect them. There are sizes for 6 to 20 people; a name in icing and candles are free.",https://maplerow.example.com/cakes,orders
        order-change,Changing or cancelling an order,"You can change or cancel an order free of charge until noon of the day before you collect it, with the link in your confirmation or at the counter. After that we charge half the price.",https://maplerow.example.com/cakes/change,orders
        allergies,Allergies and ingredients,"The labels on the shelves and our website say for every product whether it contains egg, milk, wheat, nuts, sesame or soya. Everything is made in one kitchen, so we cannot rule out traces. Our rye bread contains some wheat too.",https://maplerow.example.com/allergens,products
        payment,Ways to pay,"We take cash, debit and credit cards and phone payments. You pay for a cake when you collect it. Just ask at the till for a receipt.",https://maplerow.example.com/payment,shop

        """

    private static let englishExamples = """
        # What people say, one a row, with the id of the answer that it wants.
        # About ten an answer, really different ones: polite and blunt, single words, long stories, typing errors.
        text,id
        what time do you close,opening-hours
        opening hours,opening-hours
        which day are you closed?,opening-hours
        Are you open on Sundays?,opening-hours
        how early can I get bread in the morning,opening-hours
        are you shut over Easter,opening-hours
        What are your hours over Christmas and New Year?,opening-hours
        u open today?,opening-hours
        "I finish work at seven, will you still be there",opening-hours
        came by on Monday and the shutters were down,opening-hours
        where is your shop?,location
        parking,location
        Can I leave my car somewhere if I drive to you?,location
        whats the nearest station,location
        how far is it on foot from the train,location
        directions,location
        anywhere to lock my bike?,location
        "I looked at the map and still can't find you, which street is it",location
        which bus stop do I get off at,location
        I need the address for my sat nav,location
        I'd like to order a birthday cake,cake-order
        cake order,cake-order
        how many days ahead do I have to book a whole cake,cake-order
        can you make a birthday cake for us please,cake-order
        Could you write my son's name on it?,cake-order
        when can I put in an order for Christmas cakes,cake-order
        need something big enough for 12 people,cake-order
        "I need one for the day after tomorrow, is that too late?",cake-order
        can I order cakes online,cake-order
        We are having a party for our granddaughter and would love one with icing and candles,cake-order
        cancel my order,order-change
        I want to pick it up on another day,order-change
        change order,order-change
        is there a fee for cancelling,order-change
        could I collect it a bit later than I said,order-change
        "something has come up, please take my booking out",order-change
        can I swap what I ordered for the next size up,order-change
        ordered two by mistake,order-change
        dont need it any more,order-change
        do I lose my money if I call it off on the day,order-change
        do you have anything without egg,allergies
        allergies,allergies
        What can I eat if I can't have wheat?,allergies
        list of ingredients please,allergies
        are there nuts in it,allergies
        whats dairy free,allergies
        "My daughter has an egg allergy, is there anything she can have?",allergies
        do you do vegan,allergies
        where do I see the allergen labels,allergies
        surely there is no wheat in the rye bread?,allergies
        do you take cards,payment
        ways to pay,payment
        can I use Apple Pay?,payment
        is it cash only,payment
        which contactless cards work at your till,payment
        I need a receipt,payment
        paying by phone,payment
        do I have to pay for the cake up front,payment
        debit card ok?,payment
        "I've only got a fifty pound note, is that all right",payment

        """

    private static let englishExam = """
        # The exam: questions that are not in examples.csv. expected is the id of the right answer, - where none may be given.
        # About one in four should be -; what people might well ask you, and you have no answer to, tells most.
        text,expected
        Can I still buy bread at eight in the evening?,opening-hours
        are you closed on Wednesdays,opening-hours
        when do you open,opening-hours
        is there somewhere to park,location
        How do I get to your shop from the station?,location
        where exactly are you,location
        I want a birthday cake for Saturday,cake-order
        how long before do I have to order a cake,cake-order
        can you put a name on the cake,cake-order
        I have to cancel the cake I ordered,order-change
        can I move my pick-up to next week,order-change
        until when can I change my order for free,order-change
        which breads have no egg in them,allergies
        "I'm allergic to nuts, what can I buy?",allergies
        where are the ingredients listed,allergies
        can I pay by credit card,payment
        do you only take cash,payment
        could I have a receipt for this,payment
        are you looking for staff,-
        do you give baking lessons,-
        I'd like a loyalty card,-
        is there a good pizza place near here,-
        how do I borrow books from the library,-
        my phone screen is cracked,-

        """

    private static func englishReadme(name: String) -> String {
        """
        # \(name)

        These are the sheets of Maple Row Bakery, which does not exist. They can be trained and answer questions as they are; put
        your own rows in their place bit by bit. This README.md is not read by anything and may be removed.

        ## The files

        | file | holds |
        |---|---|
        | `answers.csv` | the answers, one a row |
        | `examples.csv` | what people say, and which answer it wants; about ten an answer |
        | `exam.csv` | questions that are not learnt from, to examine each version with; `-` where no answer may be given |
        | `bundle.json` | the settings below |

        Sheets are CSV in UTF-8. Lines above the header that begin with `#` are passed over. JSON has no comments, so the settings
        are explained here.

        ## The settings in bundle.json

        Only `format` and `languages` are needed; leave the others out for the usual values. An unknown name is an error.

        | setting | says |
        |---|---|
        | `format` | the version of this way of writing, always 1 |
        | `title` | what the desk is called, by language |
        | `languages` | what it answers in, the main one first. With `["en", "ja"]` add a column `lang` to `answers.csv` and a row a language with the same `id` |
        | `texts` | other words for what is always said: `greeting`, `fallback` where there is no answer, `handover` after two of these in a row |
        | `training` | when the sheets have changed: `automatic` trains by itself, `manual` only by `taiwa train` |
        | `approval` | who releases a version that passed: `automatic` nobody need, `manual` a person |
        | `gate.exam_accuracy` | the share of the exam, 0 to 1, that a version must get right to be released |
        | `gate.lost_answers` | the share of what the active version gets right that a new one may get wrong |
        | `gate.calibration_error` | how far confidences may be from the shares that turn out right |
        | `gate.unanswered` | the share of the questions with an answer that may go without answer and offer |
        | `thresholds.answer` | answer from this confidence on; higher means fewer wrong answers and more asking back |
        | `thresholds.offer` | below that, show a choice of answers from this confidence on |
        | `thresholds.closeness` | show a choice too when the second answer is at least so likely against the first |
        | `privacy.kinds` | what becomes of each kind of personal information; all are masked if it says nothing. `"age": "keep"` leaves ages |
        | `privacy.custom` | numbers of your own: `MR-[0-9]{5}` is `MR-` and five digits |

        There is also `stages`, which names other parts to work with.

        ## What to type next

        ```
        taiwa validate \(name)               look for mistakes in the sheets
        taiwa train \(name)                  learn the sheets, and release what passes its exam
        taiwa chat --domain \(name)          talk with it
        taiwa evaluate \(name) --failures    see what went wrong in the exam
        taiwa thresholds \(name)             advice from which confidence to answer
        ```

        """
    }
}
