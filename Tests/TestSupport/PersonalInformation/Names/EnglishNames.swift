/// Given names and surnames of people who write English.
enum EnglishNames {
    static let given = """
        James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph
        Jessica Thomas Sarah Charles Karen Christopher Lisa Daniel Nancy Matthew Betty Anthony Sandra Margaret Donald
        Ashley Steven Kimberly Andrew Emily Paul Donna Joshua Michelle Kenneth Carol Kevin Amanda Brian Melissa George
        Deborah Timothy Stephanie Ronald Rebecca Jason Laura Edward Helen Jeffrey Sharon Ryan Cynthia Jacob Kathleen
        Gary Amy Nicholas Angela Eric Anna Jonathan Brenda Stephen Pamela Larry Nicole Justin Emma Scott Samantha
        Brandon Katherine Benjamin Christine Samuel Rachel Gregory Carolyn Alexander Janet Patrick Catherine Frank
        Heather Raymond Diane Jack Olivia Dennis Julie Jerry Joyce Tyler Victoria Aaron Kelly Jose Christina Adam Joan
        Nathan Evelyn Henry Lauren Zachary Judith Douglas Megan Peter Andrea Kyle Cheryl Noah Hannah Ethan Jacqueline
        Oliver Amelia Harry Isla Priya Mohammed Wei Aisha Carlos Sofia José Zoë Renée Chloé Siobhan Nigel Gareth Yusuf
        Fatima Rajesh Anjali Dmitri Olga Ingrid Lars Hiroshi Grace Rose Mark Will May Dawn
        """.words

    static let surnames = """
        Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson
        Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis
        Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera
        Campbell Mitchell Carter Roberts Gomez Phillips Evans Turner Diaz Parker Cruz Edwards Collins Reyes Stewart
        Morris Morales Murphy Cook Rogers Gutierrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim
        Cox Ward Richardson Watson Brooks Chavez Wood Bennett Gray Mendoza Ruiz Hughes Price Alvarez Castillo
        Sanders Patel Myers Long Ross Foster Jimenez O'Connor O'Brien McDonald MacLeod Fitzgerald Smith-Jones
        Taylor-Hughes Khan Singh Ahmed Ali Hussain Begum Okafor Adeyemi Mensah Kowalski Novak Ivanov Petrov Müller
        Schneider Fischer Hansen Larsen Johansson Andersson Rossi Ferrari Dubois Lefèvre García Núñez Silva Santos
        Pereira Chen Wang Zhang Liu Huang Tran Pham Park Choi Sharma Gupta Das Cohen Levy Goldberg Whitfield
        Ashworth Pemberton Blackwood Hathaway Sutherland
        """.words
}
