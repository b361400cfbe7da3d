"""Two words with an "and" between them that are as often one thing as two ("research and development")."""

_WRITTEN = """
    agriculture and fisheries; aid and trade; art and culture; arts and crafts; banking and finance; bread and butter;
    business and industry; command and control; cost and benefit; culture and heritage; culture and sport; economy and
    society; education and training; food and drink; forestry and fishing; freedom and security; gender and race;
    growth and jobs; health and safety; hope and fear; hotels and restaurants; import and export; information and
    communications; justice and security; land and sea; law and order; loss and damage; media and communications; men
    and women; mergers and acquisitions; monitoring and evaluation; oil and gas; peace and security; profit and loss;
    rail and road; recovery and resilience; research and development; rights and duties; rise and fall; roads and
    bridges; science and technology; security and defence; storage and transport; supply and demand; tax and spending;
    terms and conditions; terror and crime; time and place; trade and industry; transport and logistics; trial and
    error; war and peace; water and sanitation; wind and solar
"""
PAIRS = frozenset(" ".join(pair.split()) for pair in _WRITTEN.split(";"))
