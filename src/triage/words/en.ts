import type { Lexicon } from './lexicon.js';

export const en: Lexicon = {
  language: 'en',
  everyday:
    'the a an and of i he she they we you it my his her their our your is was are were be been has have had will would can could should may might must do does did ' +
    'with for on in at by to from out over about that this these those there here what who where how why not no none also still yet just but because so as if then than ' +
    'go goes going get gets got very too much good conversation pleasant mr mrs ms says said say tells told calls called call spoke voicemail answer message took colleague ' +
    'available asked back left look into check thanks please dear regards kind hello sent all any some more less one two three decreased compliant released closes ' +
    'reliable capable stable request requests sounds count country county course received creditor creditors customers customer decease orders charger changed charged',
  fillers:
    'the a an to of it this that they he she we i you us them him me our his her their its your my really very just quite still yet already actually simply completely totally ' +
    'so too also again been be is are was were has have had having being at all currently now right apparently some any more in on for bit little now ever even only up recently ' +
    'seriously properly fully correctly both new old quickly and with much extremely',
  words: {
    invoice: 'invoice invoices inv bill bills statement document documents email emails paperwork invoiced account',
    pay: 'pay pays paying paid payment payments settle settles settled settling remit clear cleared transfer transferred',
    debtor: 'customer debtor client company business firm he she they mr mrs ms ltd gmbh director owner we',
    pays: 'pay pays paying settle settles settling remit clear transfer',
    day: 'today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri shortly soon asap immediately',
    month:
      'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
    no: 'not no never cant cannot wont dont doesnt didnt isnt wasnt arent werent hasnt havent hadnt couldnt wouldnt without nothing none neither nor unable nobody noone',
    cannot: 'cant cannot couldnt unable',
    staff:
      'bookkeeper accountant accountants accounting accounts finance ap payables clerk contact manager controller director boss owner colleague assistant secretary person team department ' +
      'buyer procurement purchasing cfo ceo treasurer lady guy employee staff administrator office',
    absent:
      'ill sick sickness leave holiday holidays vacation maternity paternity away absent ooo resigned retired left quit gone off moved fired hospital covid replaced passed died annual understaffed',
    ill: 'ill illness sick hospitalised hospitalized cancer chemo chemotherapy surgery stroke operation disabled disability depression depressed accident unwell injured injury heart dementia',
    family:
      'wife husband partner spouse father mother dad mum mom son daughter child children brother sister parent parents family grandmother baby fiance',
    bankrupt: 'bankrupt bankruptcy insolvent insolvency liquidation liquidated bust receivership',
    others: 'customer customers client clients buyer tenants debtors contractor account',
    goods:
      'goods product products item items order orders delivery deliveries shipment shipments parcel package box boxes pallet pallets material materials machine parts part equipment stock units unit consignment furniture device',
    work: 'work service services job quality repair repairs maintenance installation support workmanship performance project training cleaning software deliverables website system treatment advice',
    worker:
      'engineer technician installer plumber electrician driver consultant contractor fitter builder nobody noone someone painter mechanic cleaner',
    amount:
      'amount amounts price prices pricing rate rates vat tax discount hours quantity quantities total sum charge charges fee fees figure figures line lines cost costs surcharge tariff balance reading usage',
    po: 'po p.o ponumber ordernumber reference pos',
    wrong:
      'wrong incorrect incorrectly wrongly error errors mistake mistakes inaccurate mismatch inflated false off different higher disputed',
    wants:
      'want wants wanted need needs needed requests requested requesting asks asked asking requires awaiting expects expecting demands demanding waiting request send await awaits',
    bad: 'damaged broken faulty defective defect defects poor bad unsatisfactory substandard terrible awful rubbish useless shoddy unacceptable crushed cracked leaking leaks faults fault smashed scratched rotten mouldy expired torn dented malfunctioning unusable',
  },
  phrases: [
    {
      topics: ['inability'],
      phrases: `
        <cannot> & <pay>
        <cannot> & afford|manage|cover|meet|raise|make|fund & payroll|rent|bills|this|it|payment|payments|costs|repayments|ends
        <cannot> afford|manage
        <cannot> & <pay> & before|until & <month>|<day>|#|next|end
        not able to <pay>|afford
        not in a position to <pay>
        impossible to <pay>
        unable to <pay>|afford|meet
        struggling|struggles|struggle
        no|insufficient|little|lack|short|without|low funds|money|cash|liquidity|income|work|budget|revenue
        short|low|lack|out of on? money|funds|cash|work
        <no> & have & money|funds|cash|budget|means
        <no> have money|funds|cash|budget|means|enough
        ran|run|running out of money|cash|funds
        <no> money|cash|funds in|left|available
        cash is? tight|low|short|poor
        cash flow|flows & problem|problems|issue|issues|tight|difficult|difficulties|poor|bad|struggling|trouble|negative|squeeze|crunch|shortage|challenges|dire
        cashflow & problem|problems|issue|issues|tight|difficult|difficulties|poor|bad|struggling|trouble|negative|squeeze|crunch|shortage|challenges|dire
        cash flow|crunch|squeeze|shortage|poor|strapped
        cashflow|skint|penniless|broke
        money|things|finances|funds|budget|everything & tight|dire|stretched
        tight at|this|right the|month|now
        things are tight
        financial|financially|money difficulties|difficulty|problems|trouble|troubles|hardship|worries|strain|distress|situation|issues|constraints|struggling
        hardship|financially
        in|deep|serious|mounting debt|debts|arrears
        overdrawn|indebted
        lots|too|many|other of? many? debts|creditors
        wages|account|salary|bank & garnished|garnishment|frozen|blocked|seized|attached
        garnish*|bailiff|bailiffs
        benefits|welfare|pension|unemployment|universal|foodbank|disability & on|only|lives|living|credit|relies|allowance
        on universal? benefits|credit
        food bank
        wait|waits|waiting|awaiting|depends|depending & <others> & pay|pays|payment|settle|settles|paid|money|funds
        wait|waits|waiting|awaiting & on|for & funds|funding|money|grant|loan|investment|investor|investors|refund|cash|wages|payday|inheritance|mortgage|insurance|payout
        <others> have|has|havent|hasnt|did|do|does not? paid|pay
        <others> have|has|did|do|does not|never paid|pay
        their|his|her|own|its <others> & <no> & paid|paying|pay
        <pays> & when|once|if & <others> & pay|pays|paid
        <others> paying late|slowly
        owed money by
        biggest|big|main|largest|major|key|important|own|one <others> & <bankrupt>|under|administration|collapsed
        his|her|their|its|own <others> & <bankrupt>|under|collapsed
        lost biggest|big|main|largest|major|key|their <others>|contract
        <others> of his|hers|theirs|him|them & <bankrupt>|under
        nearly|almost|close|verge|near|facing|edge|brink|threat to|of? of? <bankrupt>
        on the brink|verge
        fund*|funding|investment|investor|grant|loan|financing|round|bridge|mortgage|subsidy & delay*|fell|postponed|rejected|refused|declined|late|pending|pulled|withdrawn|stuck|slipped
        bank & pulled|withdrew|withdrawn|refused|cut|reduced|cancelled & overdraft|credit|facility|loan|line
        bank has? pulled|refused
        bank|lender & <no>|declined|refused|refuses|rejected & extend|increase|raise|renew|overdraft|facility|limit
        overdraft|facility|limit|line & maxed|reached|exhausted|<no>
        turnover|revenue|sales|orders has|have? collapsed|halved|dried|dropped|plummeted
        receiving|claiming benefits|welfare
        business|trade|sales|turnover|market|season|revenue & slow|bad|down|slump|collapsed|poor|dried|quiet|dropped|fallen
        slow business|trade|season|sales|month
        business|trade|market|season|sales|footfall|shop|company & dead
        <no> work|orders|sales|business coming|at
        living hand|paycheck|month to mouth|paycheck|month
        make|making ends meet
        keep|keeping|staying|stay head above|afloat
        keep up
        maxed out
        payroll & struggle|problem|<no>|miss*
        tax bill|debt|arrears
        laying|laid off staff|people
        loss|losses making
        nothing|little left over|at
        payment|cheque|check|debit bounced
        debit & bounced|failed|insufficient|returned
        declined card
        until payday
        <no> income
        reduced income|hours
        income & dropped|stopped|fell|lost|reduced
        wont|not be able to? <pay>|afford|make|manage
        <no> know how|where & <pay>|money
        <others> & went|gone|going under
        <others> owes|owe & fortune|thousands|lot|money
        <others> went|gone under
        overdraft & maxed|limit|full|up
        bank & <no> & help|lend|extend
        hours & cut|reduced
        <no> & money|work|orders & until
        in arrears with & everybody|everyone|rent
        behind with|on rent|everything|mortgage
        savings & gone|used
        cash strapped
        financially|money & bad|difficult|hard|worst
        nothing|little left in the? account|bank|pot
        let go & staff|people|employees
        let & staff|two|people go
        waiting|wait & settlement|inheritance|compensation|payout|insurance & <pay>
        <pay> anyone|anybody
        can|could|only do|manage twenty|thirty|fifty|ten|# & week|month
        trade|business|sales & fallen|fell|cliff
        <no> money
      `,
    },
    {
      topics: ['inability'],
      strength: 0.5,
      phrases: `
        <cannot> & <pay> & this|today|now|yet|until|right|before|week|month|immediately|currently
        only & pay|manage|afford & part|half|some|little|bit|#
        can only manage|pay|afford
        difficult|hard|tough|rough|bad|challenging time|times|month|period|quarter|year|patch|moment
        bit short this|until month|payday
        quiet|off season
        part|partial payment
        wait|waits|waiting on|for a|their|his|her|own customer|customers|client|clients|contractor|tenants
      `,
    },
    {
      topics: ['inability', 'promise'],
      strength: 0.5,
      phrases: `
        <pay> something|part|half|some & next|end|<day>|week|month
        something|part|half & next month|week
      `,
    },
    {
      topics: ['inability', 'plan'],
      phrases: `
        <cannot> & <pay> & one|single|once|full|lump go|payment|sum|instalment
        <cannot> & <pay> & in|at full|once
        <cannot> & <pay> all|everything|whole|full|lot
        can only manage|pay|afford # a|per|every month|week
      `,
    },
    {
      topics: ['plan'],
      phrases: `
        payment|repayment|installment|instalment|payments plan|plans|arrangement|arrangements|schedule|agreement
        repayment*|instalment|instalments|installment|installments
        offer*|propos*|agreed|wants|happy to <pay> in|by|over instalments|installments|months|parts
        pay in|over # weeks|months|parts|instalments|installments|stages
        # a|per|every month|week
        # monthly|weekly|instalments|installments
        in two|three|four|five|six|several|monthly|weekly|small|smaller|equal parts|payments|stages|instalments|chunks|bits|installments
        in parts|stages|chunks|bits
        spread|spreading|stagger|split the? cost|payment|payments|it|balance|this|amount|bill|over|invoice
        spread over
        pay it? off monthly|gradually|weekly|slowly|over
        by instalments|installments
        more|extra|additional|bit|further|longer time|days|weeks|terms
        additional|another|couple|few # two|few|couple|three week|weeks|month|days
        another two|three|few|couple|# of? weeks|months|days|month|week
        extension|defer|deferral|deferred|postpone|postponement|moratorium|reprieve|extended
        payment holiday
        delay|extend|push the? payment|term|terms|due|date|deadline|back
        standing order
        monthly basis|payments|payment
        come to an arrangement
        part payments
        pay later
        wants|asks|like|asked to? spread
        could|can only|max manage|do|pay # a|per|every month|week
        over a? few|several|couple months|weeks
      `,
    },
    {
      topics: ['life_event'],
      phrases: `
        divorce|divorced|divorcing|separated|separation|breakup
        split|splitting up
        split from
        lost|loses|losing his|her|their|my job|employment|work|position
        out of work|job
        redundant|redundancy|unemployed|jobless|laid|sacked
        laid|let off|go
        was|been|got|is fired|dismissed
        separated from & <family>
        <family> & died|passed|death|bereave*|deceased
        death|loss|passing of|in <family>
        death in the family
        bereave*|funeral|mourning
        widow|widower|widowed
        moved|emigrated|relocated|moving & abroad|overseas|spain|germany|france|australia|country
        abroad|emigrat*
        fire|flood|flooded & office|shop|premises|warehouse|house|business|factory
        flood|flooded|burgled|burglary
        prison|jail|homeless|evicted|eviction
        had|having|newborn a baby
        retiring|closing business|down
      `,
    },
    {
      // Health is no evidence (GDPR article 9): known, so that it is not read as anything else, and passed over.
      topics: [],
      phrases: `
        <ill>
        seriously|very|badly|long|chronically term? ill|sick
        off|signed work|sick
        in|to the? hospital
        <family> & ill|sick|dying|cancer|hospital|unwell|accident
        miscarriage|pregnant
      `,
    },
    {
      topics: ['help'],
      phrases: `
        debt adviser|advisor|advice|charity|counselling|counsellor|counselor|help|management|relief|counseling|solutions|agency|line|consolidation|restructuring
        breathing space
        stepchange|payplan|turn2us|iva|ivas|dmp|dro|christians
        citizens advice|cab
        national debtline
        individual|company voluntary arrangement
        money adviser|advice|advisor|coach
        credit counselling|counselor|counseling
        social worker|services
        working|help|helped|advice|support|charity & debt|debts
        citizens advice & debt|debts
        financial counsellor|counselling|counselor
        appointee
      `,
    },
    {
      topics: ['legal'],
      phrases: `
        <bankrupt>
        went|gone|going|go bust|under|bankrupt
        filed|files|filing|declared|declares|petition for? <bankrupt>
        in|into|entered|enter|under|of creditors? administration|liquidation|receivership|examinership|insolvency
        administrator|administrators|liquidator|liquidators|receiver|receivers|trustee & appointed|bankruptcy|called|in|insolvency
        liquidator|liquidators|receivers|receivership|examinership
        winding|wound up
        winding up petition|order
        ceased|stopped trading
        cva
        chapter 7|11|13
        business|company & dissolved|wound|struck|closed|folded|shut|defunct
        struck|strike off
        gone out of business
        out of business
        power of attorney
        court of protection
        guardianship|guardian|conservator|conservatorship|deputyship|lpa|sequestration
      `,
    },
    {
      topics: ['deceased'],
      phrases: `
        deceased|died|dies|dead|executor|executors|probate|estate|bereaved
        passed away|on
        has|have|had passed away
        <debtor> & died|deceased|death
        customer|debtor|client|he|she|they|mr|mrs|ms|director|owner & dead
        <debtor> & passed away
        death certificate
        late mr|mrs|husband
        widow|widower & died|deceased|passed
        <family>|widow called|rang|calling|says|phoned & <debtor>|father|mother|dad|mum|husband & died|deceased|passed
        next of kin
        widow|widower called|rang|phoned|says|writes|emailed
      `,
    },
    {
      topics: ['dispute'],
      phrases: `
        disput*|complain*|disagree*|contest|contests|contested|contesting|objects|objection|objected|query|queries|queried|querying|challenged|challenges|challenging|grievance
        in|under dispute|query
        <no> agree*|accept*|agreed|recognise|recognize
        <amount>|<invoice> & <wrong>
        <wrong> <amount>|<invoice>|item|items|goods|product|size|colour|color|model|quantity|delivery|order|part
        <wrong> & delivered|shipped|supplied|sent & <goods>
        <amount>|<invoice> & <no> & match*|correct|right|agreed|add|correspond*|reflect*|applied|include*|deducted|quoted
        <invoice>|<amount> & too|higher|more high|than|expensive
        too high|expensive|much
        <no> & what & quoted|agreed|ordered|expected|promised|discussed
        <no> as quoted|agreed|ordered|described|promised|expected|specified
        <no> match|matching|correspond & order|quote|po|contract|delivery|quotation|agreement
        agreed|quoted|promised|lower|different price|rate|discount|amount|figure
        promised|agreed & discount|price & <no>|isnt|missing
        discount & missing|<no>|isnt|forgotten|applied|promised|wants
        overcharg*|overbill*|overpriced|overbilled|miscalculated|overinvoiced|mischarged
        charged|billed|invoiced too|more|for & but|much|than|only|not|never
        charged|billed|invoiced too much|high
        charged for # hours
        hours & worked|less|fewer|only|too|wrong|billed|claimed & only|wrong|fewer|less|many
        credit note|notes|memo
        wants|requests|requested|awaiting|expects|needs|asks|requesting|waiting|demands|asking|seeking & credit|refund|compensation|discount|reduction|replacement|rebate|correction
        credit|refund|compensation|rebate & due|owed|promised|outstanding|wants|request*
        needs crediting
        goods|<goods>|<work> & <bad>
        arrived|received|delivered <bad>|broken|damaged|late|incomplete|short
        <bad> <goods>|<work>
        damaged|faulty|defective|defect|defects|broken|broke|substandard|unsatisfactory|shoddy|malfunction*|peeled|peeling|leaking|leaks|cracked|smashed
        <goods>|<work>|it & <no> & work|working|works|function*|delivered|arrive|arrived|received|complete|completed|finished|done|performed|turned|up|shipped|supplied|provided|carried|fit|show|good
        does|do|doesnt|stopped|isnt|is not? work|working|function
        <no> delivered|supplied|shipped|completed|performed|finished|installed|rendered|fixed|repaired|provided|working|work
        <no> happy|satisfied|pleased|impressed with
        <no> happy|satisfied|pleased|impressed
        unhappy|dissatisfied|displeased|angry|furious|disappointed|upset|annoyed
        unhappy|dissatisfied|angry|disappointed with|about|over
        problem|problems|issue|issues|trouble with|about|over the? <goods>|<work>|<amount>|<invoice>|delivery
        problem|problems|issue|issues & <goods>|<work>|<invoice>|<amount>
        quality & poor|bad|issue|issues|problem|problems|below|complain*|over|concerns|low|<no>
        poor|bad|low quality|service|workmanship
        incomplete|unfinished|partial|partially|part|half delivery|delivered|order|shipment|job|work
        <goods>|delivery|order & incomplete|short|missing|partial|half|late|lost
        incomplete|unfinished|undelivered|shortage|shortages
        short|missing delivery|delivered|shipment|shipped|goods|items|parts|boxes|units|pallets|delivered|#
        # items|boxes|parts|units|pallets|pieces & missing|short|damaged
        missing <goods>
        half of? order|goods|delivery & <no>
        delivered|arrived|came too? late
        goods|delivery & late
        <no> & ordered|order|requested|bought|signed|purchased|authorised|authorized|agreed|placed|subscribed|used|commissioned|asked
        denies|deny & ordering|order|receiving|delivery|contract|liability & goods|order|ordering|contract|delivery|liability|it
        denies ordering|liability|owing
        never ordered|requested|bought|signed|asked|agreed|used|authorised|authorized|subscribed
        did|didnt|does not? order|sign|request|authorise|authorize
        unsolicited|unauthorised|unauthorized
        <no> contract|agreement|knowledge with|of
        cancel*|cancellation
        contract|subscription|order|membership|service|account|policy|agreement & cancel*|terminated|ended|expired|stopped|closed
        terminated|ended contract|subscription|agreement|service
        gave|given|handed notice
        <worker> & <no> & turn*|showed|show|came|come|arrived|appeared|visited
        <no> turned|showed|show|turn|came up|out
        nobody|noone ever? turned|came|showed
        <no> & appointment|visit & kept|attended
        return|returned|returning|returns & goods|items|them|everything|it|product|order|already|unit|machine
        sent|shipped & back
        rma|returned goods
        warranty|guarantee
        breach*|lawsuit|sue|suing|sued|counterclaim|solicitor|solicitors|lawyer|lawyers|attorney|court|litigation|ombudsman|mediation|arbitration|withhold*|withheld
        taking|take legal|us legal|to action|court
        refuses|refusing|refuse|refused|wont|not & pay|payment & because|until|as|unless|before|reason
        <no> & pay & until|before|unless & fixed|resolved|corrected|repaired|completed|delivered|credit|replaced|finished|sorted|received|done|amended|redone
        will not|only pay until|when|once fixed|resolved|corrected|completed|delivered|sorted|finished
        waiting|awaiting|wait & account|sales|response|reply|resolution|solution & manager|rep|team|complaint|from
        waiting for & replacement|repair|correction|fix|resolution|missing
        come back and fix
        <invoice> & revise*|amend*|correct|correction|corrected|adjust*|reissue|incorrect|inaccurate
        please revise|amend|correct|adjust
        scam|fraud|fraudulent|rip|ripped|misled|misleading|missold|unfair|deceptive
        otherwise happy|fine
        backcharge|chargeback|deduction|deducted|retention
        not our|my bill|debt|responsibility
        <no> owe|liable|responsible
        not|isnt|never|arent his|her|their|our|my bill|invoice|debt|account|responsibility
        refuses|refuse|wont & <pay> & never|<no>
        never signed|ordered|agreed
        <pay> & until & missing|rest|remaining
        <no> & paying & until|for
        lower|different|cheaper price|rate & quoted|agreed|told|promised|claims
        refund first
        wants & refund
        still being|getting billed|charged|invoiced
        billed|charged|invoiced for # & only|has|have|used|uses
        promised|promise & free|discount|month|included|credit
        never had|got|received the? delivery|goods|order|service|items
        price|prices|rate|rates & without|no & notice|warning|agreement
        <no> told|notified about the? increase|price
        <pay> & until & about|ring|rings|call|calls & leak|fault|problem|complaint
      `,
    },
    {
      topics: ['dispute'],
      strength: 0.5,
      phrases: `
        refuses|refusing|refuse|refused & pay|payment
        will not pay
        wont pay
      `,
    },
    {
      topics: ['admin'],
      phrases: `
        forgot|forgotten|forget|overlooked|oversight|missed|slipped|misplaced|mislaid|misfiled
        slipped through|my|his|her|their|our the? cracks|mind|net
        missed|overlooked <invoice>|it|payment|this|email
        lost|misplaced|mislaid|cant find|<invoice>|in
        lost in post|mail|transit|system
        <cannot> find|locate|trace
        <invoice> & <no> & received|receive|got|get|seen|see|have|arrived|come|find|located|reached|found|system|record|records|entered|booked|posted|registered
        <invoice> <no> received|on|in
        <no> received|receive|recieved|seen|got|rcvd|rec'd & <invoice>
        denies|deny having? receiving|received|receipt|getting
        <no> received|recieved|rcvd
        does|do not? have & <invoice>
        <no> record|trace|copy|sight|sign of
        <no> on|in the? system|file|records|ledger
        <invoice> & lost|missing|misplaced|mislaid|disappeared
        spam|junk
        junk|spam mail|folder|filter|box
        copy|copies|duplicate|pdf of|invoice|invoices
        <wants>|please|resend|send|email|forward & copy|copies|duplicate|pdf
        copy <invoice>
        resend|send|email|forward & <invoice> & again|please|copy|pdf|over
        please resend|forward
        <staff> & <absent>
        <family> of|is & <staff> & ill|died|sick|hospital
        out of office
        on holiday|vacation|leave|annual|maternity
        on annual|maternity|parental leave
        holiday|holidays|vacation|christmas shutdown|period|closure|closed
        holiday|holidays|vacation|shutdown
        new|temp|replacement|temporary|another <staff>
        <staff> & new|changed|replaced|behind|backlog|overwhelmed|short|understaffed|busy|swamped|delayed|chaos|mess|changeover
        short|under staffed
        understaffed|backlog|backlogged
        changing|changed|switching|switched|new <staff>
        new|different|changing|changed|change|changeover|switching|moved|moving|migrating|migration|upgrading|upgrade & system|erp|software|sap|netsuite|platform|quickbooks|xero|oracle
        system|systems|it|server|software|computer & down|issue|issues|problem|problems|crashed|error|failure|outage|migration|hacked|glitch
        migration|cyber|hacked|outage|erp
        approval*|approv*|authorisation|authorization|authorise|authorize|sign|signoff|signature & <wants>|pending|still|not|needs|need|waiting|off|awaiting|for|to|from|has|by|must|delayed|stuck
        approval|approvals|approver|approving|authorisation|authorization|signoff|signature
        sign off
        awaiting|pending|waiting|needs approval|sign|authorisation|authorization|signature off
        not|isnt|hasnt|havent|yet signed
        <no> approved|authorised|authorized|processed|posted|entered|booked|coded
        waiting|with for? the <staff>
        needs|has|must|with|sitting|sits|on & <staff> & approve|sign|look|see|check|desk|authorise|review|release
        speak|check|ask|discuss to|with & <staff>
        payment|pay|bacs|cheque|check|batch|next|weekly|monthly|payments run|runs|cycle|batch
        payment run
        next run|batch|cycle
        scheduled|queued|lined & <pay>|for|up
        in the system|queue|process
        being processed
        portal|ariba|coupa|tungsten|basware|taulia|jaggaer|einvoicing|peppol|edi
        vendor|supplier portal|setup|registration|onboarding|form|number
        set up as a? vendor|supplier
        wrong|different|another|incorrect department|person|inbox|desk|team|branch|mailbox
        passed|forwarded|sent it? on? to <staff>|department|head|accounting|accounts
        head office|quarters
        headquarters
        merger|acquisition|acquired|takeover|restructure|reorganisation|reorganization|relocation
        admin|administrative|clerical|bookkeeping|accounting error|mistake|delay|delays|issue|issues|backlog|mess|oversight
        mix up
        mistake|error on|at our|their end|side|part
        disorganised|disorganized|chaotic|messy|mess|muddle|confusion|confused|misunderstanding|mixup
        typo|mistyped
        wrong|old|incorrect bank|account|iban|sort details|number|code
        bank details & wrong|changed|old|new
        <pay> & failed|rejected|returned|bounced|wrong
        too busy
        busy|hectic & forgot|time|been
        lost track
        thought & due|direct|term|terms|later|debit
        direct debit & thought|set|cancelled|assumed
        fell through|between the? cracks|net
        not gotten|got round|around
        have|has not? got round to
        diary|calendar
        <no>|never saw|see & <invoice>|email|it
        changed|switched|changing|new bank|banks
        standing order|mandate|debit & dropped|cancelled|canceled|stopped|lapsed|expired|changed
        pass|passing|passed|forward|forwarding|chase|chasing & payable|accounts|finance|approver
        stuck with|in & approver|approval|approvals|finance|system
        mixed up|wrong reference|references|number|numbers
        thought & someone|colleague|wife|husband|partner|assistant & paid|done|pays|had|sorted
        <staff>|lady|guy only works|in & monday|tuesday|wednesday|thursday|friday|tuesdays|wednesdays|mornings|part
        part time bookkeeper|accounts|accountant
        had it down as paid
        works|only & tuesdays|mondays|thursdays|fridays|wednesdays
      `,
    },
    {
      topics: ['admin', 'ours'],
      phrases: `
        <po> & missing|no|not|without|wrong|need|needs|required|requires|quote|quoting|incorrect|lacks|lacking|add|include|mandatory|invalid|mention|want|wants|request*|must|forgot|omitted|absent|number|numbers|closed
        <cannot> <pay> without <po>
        purchase order & number|missing|no|wrong|need|needs|without|quote|required|add|include|reissue|reference|our
        purchase order
        order number & missing|no|need|needs|required|wrong|without|quote|add
        cost|reference centre|center|number & missing|no|need|needs|required|wrong
        <po>
        <invoice>|sent|went|posted|emailed & old|wrong|previous|former|incorrect|different|outdated & address|email|branch|office|site
        old|wrong|previous|former|incorrect|different|outdated email? address|addresses|email
        new address|email
        address & changed|wrong|incorrect|moved
        moved|relocated premises|offices|office|address|house
        <invoice>|sent|addressed|issued|billed & wrong|incorrect|previous|old|different|former & name|company|entity|person|customer|party|firm|account|legal
        wrong|incorrect|old|different company|legal|billing|entity? name|company|entity|customer|addressee|details
        addressed|sent|emailed|went & previous|former|old|left|ex & <staff>
        <staff>|he|she & no|longer & works|work|there|employed|with
        no longer works|work|employed|with|there
        left the company|business|firm|organisation|organization
        <invoice>|invoiced|billed|charged|sent & twice|double|duplicate|duplicated
        duplicate|double|duplicated invoice|invoices|billing|invoicing|charge|charged|billed
        invoiced|billed|charged|sent twice
        our|we|ours & mistake|error|fault
        our mistake|error|fault
        we had|have|used & wrong|old|incorrect & email|address|contact|name|details
        vat|tax number|id & missing|wrong|incorrect|no
        bounced|undeliverable|undelivered & email|mail|invoice|letter|back
        bounced back
        returned mail
        mail returned
        never sent
      `,
    },
    {
      topics: ['already_paid'],
      phrases: `
        already|recently|just <pay>|made|sent
        already paid|settled|transferred|remitted|cleared
        was|been|have|has|is|says|claims|said|it|they|he|she & paid|settled|transferred|remitted
        paid|transferred|settled|remitted|sent & last|yesterday|on|this|ago|earlier|<day>|<month>|week|via|by|#|online|in
        <pay> & sent|made|went|gone|done|issued|processed|released|executed|completed|left|out & on|last|yesterday|already|#|has|was|<day>|ago
        payment was? sent|made|done|issued|released|processed|executed|completed
        proof of payment|transfer
        remittance|receipt
        cheque|check & post|mail|sent|posted|mailed
        cheque|check is in the post|mail
        bank statement shows
        wire|bacs|transfer & sent|done|made|initiated
        wired|remitted
        money & sent|left|gone & account|bank|out
        in full paid
        paid
      `,
    },
    {
      topics: ['admin', 'already_paid'],
      strength: 0.5,
      phrases: `
        thought|believed|assumed|believes|thinks|assumes & paid|settled|sent
        thought|believed|assumed|believes|thinks it? was? already paid|settled
      `,
    },
    {
      topics: ['promise'],
      phrases: `
        half|rest|remainder|balance|remaining follows|follow
        <pays> & <day>
        <pays> & next|this|end|following|coming|beginning|mid|later week|month|of|weekend|quarter|<day>
        <pays> & end|beginning|middle|start of & week|month|<month>|year
        <pays> & on|by|before|within the? #|<month>|<day>|days|week
        <pays> & # <month>
        <pays> & <month> #
        <pays> & within|in # days|weeks|week
        <pays> & few|couple|two|three days|weeks
        <pays> rest|balance|remainder
        will|shall|gonna|ill|going <pays>
        will|shall make|send|arrange|do|process|release the? payment|transfer
        will|going|shall to? <pays> & <day>|week|month
        will|going|shall be paid|settled|sent|made|cleared
        payment will be? made|sent|done|released|processed|follow
        promis*|commit|commits|committed|assured|assures|undertook to? <pays>
        promise|promised|promises|commits|committed & <pay>
        promise to pay|ptp
        expect|expects|expected|aims|intends|plans|hopes to <pays>
        expect payment
        payment & <day>
        payment next week|month
        payment by|on|before the? #|<day>|<month>
        payment will & on|by|before|end #|<day>|<month>|week|month
        transfer & <day>
        sends|sending|send|make|makes|making payment|money|transfer|cheque|funds & <day>|week|month|now
        <day> instead
        <day> he|she|they will|can
        have|get|receive money|payment|it & <day>
        pay over the phone
        sort|sorts|sorted it? out? by|before|on <day>|end
        will sort & <day>|week|month|end
        promised for & end|month|<day>|week|#
      `,
    },
    {
      topics: ['stretching'],
      phrases: `
        <pays> & always|only|usually|typically|consistently|deliberately|routinely & at|after|late|when|days|#
        always|consistently|habitually|chronically|deliberately|routinely <pays>|late|slow
        always late
        pays late
        policy|policies & pay|payment & days|late|#|terms
        policy|policies & pay|payment|days|late|#|terms
        sooner|earlier|before & <no> & pay & terms|days
        <no> pay sooner|earlier
        company policy
        our|their|standard|own|internal|group payment? terms|term are|is|# # days?
        standard|own|internal terms|term|policy & days
        terms & # days & sooner|standard|our|their
        pays|pay at # days
        pays # days
        head|central|group office & pays at|after? # days
        headquarters|hq & pays at|after? # days
        only|never & <pays> & when|after|until|before & final|notice|reminder|reminders|demand|chased|threatened|letter|second|third
        <pays> & only & when|after & chased|reminder|reminders|threat*|notice|final|demand
        <no> pay before|until|sooner|earlier final|reminder|#|days
        wait|waits|waiting & final|last|second|third & reminder|notice|demand|letter
        wait|waits until|for & reminder|final|demand|notice
        never <pays> on time
        stall|stalling|stalls|delaying|stringing|drags|dragging|procrastinat*|fobbing
        deliberately|intentionally|strategically|purposely
        drag|drags|dragging feet|out|heels
        hold|holds|holding|sits|sitting & cash|payment|payments & longer|back|on
        hold|holds|holding back|on to
        excuses|excuse
        uses|using us as a bank
        can pay but
        could pay but
        managing|optimising|optimizing|preserving|conserving cash|working
        kicks the can
      `,
    },
  ],
  withdrawn: `
    complaint|complaints|dispute|disputes|objection|query|claim|issue & withdrawn|dropped|resolved|settled|closed|retracted|sorted|solved
    withdrew|withdraws|withdrawn|dropped complaint|objection|dispute|claim
    credit note|memo & received|issued|sent|raised|processed|agreed
    already|been credited
    replacement & received|delivered|arrived|sent
    no longer disputes|disputed|disputing|contests
    queried item has been sorted
  `,
  resolved: `
    resolved|settled|sorted|closed|withdrawn|fixed|solved|rectified|cleared|dropped|redelivered|repaired|replaced
    sorted|cleared out|up
    now|since agreed|accepts|happy|satisfied
    accepts|accepted the? invoice|amount|price|solution
    no longer an? issue|problem|relevant
  `,
  repeated: `
    second|third|fourth|fifth|2nd|3rd|4th|5th|nth|umpteenth time|excuse
    again
    twice|repeatedly
    once more|again
    same excuse|story|reason
    yet another
    for the # time
  `,
  neutral: `
    not only
    sick of
    real|housing|industrial|council estate
    estate agent|agents|agency
    dead line|end|tone|weight|number|phone
    line|phone|number|email|mailbox went|is|was dead
    no|without problem|problems|issue|issues|worries|trouble|hassle & paying|pay|payment|with|at|all
    no|without problem|worries
    no answer|reply|response|contact|voicemail
    not|never available|reachable|reached|reach|in|there|answering
    left a? voicemail|message|vm
    nobody|noone picked|answered|available
    <no> paid|pay|made|sent|settled & yet|so
    <no> & paid|settled|transferred|made|sent
    has|have|had|did|does|is|was <no> <pay>
    was|were|supposed|due|should supposed? to pay
    should have paid
    has to pay
    unpaid|underpaid
    <invoice> received|resent|sent|emailed|forwarded
    copy sent|emailed|resent|forwarded
    resent|forwarded|emailed invoice|copy|it|by
    if possible|any|so|needed|necessary
    asks|asked|wonders|wondering|see|checking|ask|whether if
    would not commit
    <no> commit to
    customer|client service|services|complaints department|dept|team
    credit control|controller|controllers|check|card|insurance|limit|hold
    sent|issued|first|second|final reminder|reminders
    complaints department
    genuine|no reason to
    well|no aware
    as a customer
    ill will
    account manager
    will check|look|call|see|review|investigate
    a while ago
    in|into our|the|their administration
    bank holiday
    enough|sufficient|plenty of? money|funds|cash
    has|have the? money|funds available
    <pay> <no>
  `,
  negationLeft: {
    words:
      'no not never without cant cannot wont dont doesnt didnt isnt wasnt arent werent hasnt havent hadnt couldnt wouldnt shouldnt neither nor none denies denied nothing nobody',
    reach: 5,
  },
  negationRight: { words: '', reach: 0 },
  stops: 'and because since due so therefore until as before after hence owing thus till while which',
  or: 'or nor',
  turns: 'but however although though yet nevertheless nonetheless whereas except',
  conditionals: 'if unless should provided suppose whether',
  pending:
    'until till before once when must needs need to wants want if unless being waiting awaiting after pending expects soon should will',
  ourActs:
    'offered explained proposed suggested advised told threatened warned informed mentioned reminded recommended referred gave pointed',
  debtorActs: 'he she they customer debtor client has wants asks mr mrs ms',
  thirdParties:
    'supplier suppliers neighbour neighbor competitor competitors vendor landlord friend cousin tenant subcontractor carrier courier subsidiary salesman',
};
