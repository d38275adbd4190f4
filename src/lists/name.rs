//! The names of the lists that the program uses: `List::TimeWords` is the file `grammar/lists/time-words.list`, whose
//! head says what it holds. A list that no line here and no pattern names is a mistake.

macro_rules! lists {
    ($($name:ident)*) => {
        /// A list that the program uses.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum List {
            $(#[doc = concat!("The list of that name: `", stringify!($name), "`.")] $name,)*
        }
        impl List {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The name as the program writes it.
            const fn written(self) -> &'static str {
                match self { $(Self::$name => stringify!($name),)* }
            }
        }
    };
}

lists! {
    // Function words, each set a bit of `Functions`; no more than `Functions::MOST`.
    Conjunctions
    AttachingPrepositions
    TimePrepositions
    NearTimes
    SettingPrepositions
    SettingTails
    Contrasts
    Subordinators
    Sequels
    Buts
    Relatives
    ListingParticiples
    Correlatives
    Articles
    Quantities
    ClauseOpeners
    Conditions
    InnerOpeners
    Reflexives
    AskedParticiples
    // Other lists.
    AbstractEndings
    AccountOpeners
    Accounts
    ActPrepositions
    AgreeingVerbs
    AlikeTexts
    AnonymityWords
    AnonymousNouns
    AnswerTails
    AnySubordinators
    AppealedPeople
    AppealingVerbs
    AskingVerbs
    AuthorPossessives
    AuthorVerbs
    Auxiliaries
    AuxiliaryForms
    BareOpeners
    BodyTypes
    BylineOpeners
    BylineWords
    Candidates
    CaptionCredits
    CaptionOpenings
    CausingVerbs
    CheckWorthy
    CityNouns
    ClaimNegations
    ClaimOpeners
    ClauseConjunctions
    ClausePrepositions
    ClockWords
    CloseOnes
    ClosingAbbreviations
    CompanyForms
    CompanyMatters
    CompanyWords
    ComplementPrepositions
    Consequences
    CountNouns
    CourtesyTitles
    CreditPhrases
    DataNouns
    DateLabels
    DayHalves
    Definers
    DefiningRelatives
    DemandingPapers
    Demonstratives
    Determiners
    Documents
    EditingVerbs
    EllipticalOpeners
    EmptyAnswers
    EmptyTitleWords
    EndMarks
    Everybody
    EvidenceVerbs
    FieldsTogether
    FillerAdverbs
    FiniteForms
    Firms
    FormerWords
    Fractions
    FrameTails
    FunctionWords
    FutureModals
    GenderedWords
    GenericBodies
    Governments
    Greetings
    GroupPointers
    GroupPrepositions
    HangingOpeners
    HangingPrepositions
    Hearers
    HedgeAdverbs
    HedgeNouns
    HedgePassives
    HolderPrepositions
    Honorifics
    IndefinitePronouns
    InnerFrames
    JobComplements
    JoiningWords
    KeptTitles
    KinOfOneName
    KnownOpeners
    LargeNumbers
    Leaders
    LetterHeadings
    LoadedCues
    LookingLike
    LookingVerbs
    MediaNouns
    Months
    NameJoiners
    NameLinks
    NameParticles
    NamePrepositions
    NameSuffixes
    NamedPronouns
    NamedWords
    NamingVerbs
    NearDays
    Negations
    NewspaperNames
    NewsroomLines
    NoteLabels
    NoteOpenings
    NumberNouns
    NumberWords
    ObjectPronouns
    OpinionHolders
    Opposites
    OrderAdjectives
    OrderedObjects
    Organizations
    OriginEndings
    OwnInquiries
    OwnTexts
    OwnVoices
    PagePhrases
    PassingWords
    PassiveAuxiliaries
    PastBounds
    PastJobs
    PastMarkers
    PersonalDescriptions
    PlaceAdverbs
    PlaceKinds
    PlacePointers
    PlacePrepositions
    PlaceWords
    Pointers
    PolledPeople
    Polls
    PostNominals
    Professions
    PronounKinds
    ProseOpeners
    PublishingVerbs
    PurposePrepositions
    QuotationVerbs
    Ranks
    ReceivingVerbs
    Refusals
    RelatingPrepositions
    RelatingVerbs
    Remainders
    ReportedModals
    RespondingVerbs
    Results
    ReturningPointers
    Roles
    SeeingVerbs
    SeemingVerbs
    SentenceStarters
    SequenceAdverbs
    Settings
    ShareNouns
    ShareWords
    SidePrefixes
    SinceWords
    SmallNumbers
    SmallStarters
    Somebodies
    Sounds
    Standings
    StateAbbreviations
    StateMediaWords
    StateNouns
    StatementNouns
    States
    Tales
    TimeWords
    TimeZones
    TitleRoles
    Titles
    TodoMarks
    ToldStories
    TownsAndStates
    TransitionOpeners
    TransitionVerbs
    TurnLabels
    TwoObjectParticiples
    UnchangingPasts
    UnsignedWriters
    UrgingVerbs
    VagueGroups
    VerbsInS
    Viewpoints
    Weekdays
    WholePronouns
    WinningVerbs
    WireAgencies
    WithholdingVerbs
    Writers
    Wrongdoing
}

impl List {
    /// The stem of its file: `time-words`.
    ///
    /// ```
    /// use ascribe::lists::List;
    /// assert_eq!(List::TimeWords.name(), "time-words");
    /// ```
    pub fn name(self) -> String {
        let mut name = String::new();
        for letter in self.written().chars() {
            if letter.is_uppercase() && !name.is_empty() {
                name.push('-');
            }
            name.push(letter.to_ascii_lowercase());
        }
        name
    }
}
