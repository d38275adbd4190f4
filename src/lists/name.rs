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
    Insiders
    Reflexives
    AskedParticiples
    // Other lists.
    AnswerLabels
    DeathVerbs
    ImpersonalVerbs
    IndefiniteTexts
    InsiderOpeners
    JobRanks
    PluralNationalityEndings
    AbstractEndings
    ActPrepositions
    AdjectivalParticiples
    AlikeTexts
    AnonymityWords
    AnonymousNouns
    AnySubordinators
    AskingVerbs
    AuthorVerbs
    Auxiliaries
    AuxiliaryForms
    BareOpeners
    BodyTypes
    BylineOpeners
    BylineWords
    CallingLinks
    CallingWords
    Candidates
    CaptionCredits
    CaptionMarks
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
    Copulas
    CountNouns
    CourtesyTitles
    CreditPhrases
    DateLabels
    DayHalves
    DayNames
    Days
    Definers
    DefiningRelatives
    Determiners
    DisclosingVerbs
    Documents
    EllipticalOpeners
    EmptyTitleWords
    EndMarks
    Evidentials
    FieldsTogether
    FillerAdverbs
    FiniteForms
    Firms
    FormerWords
    FrameTails
    FunctionWords
    FutureModals
    GenderedWords
    GenericBodies
    Governments
    Greetings
    GroupPrepositions
    HangingOpeners
    HangingPrepositions
    HearerVerbs
    Hearers
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
    Leaders
    LetterHeadings
    LoadedCues
    Means
    MediaNouns
    Months
    NameJoiners
    NameLinks
    NameParticles
    NamePrepositions
    NameSuffixes
    NamedPronouns
    NamedWords
    NearDays
    Negations
    NewspaperNames
    NewsroomLines
    NoteLabels
    NoteOpenings
    NumberNouns
    NumberWords
    ObjectPronouns
    Opposites
    OrderAdjectives
    OrderedObjects
    Organizations
    OriginEndings
    OwnInquiries
    CleftWords
    Demonstratives
    NounLikePasts
    PluralsWithoutS
    ToldContents
    OwnVoices
    Readers
    OwningRoles
    PagePhrases
    PassingWords
    PassiveAuxiliaries
    PastJobs
    PastMarkers
    PersonalDescriptions
    PlaceAdverbs
    PlaceKinds
    PlacePrepositions
    PlaceWords
    PleadingVerbs
    Polls
    PostNominals
    Professions
    PronounKinds
    ProseOpeners
    PublicForces
    PublishingVerbs
    PurposePrepositions
    QuotationVerbs
    Ranks
    Refusals
    ReportingPasts
    RespondingVerbs
    ReturningPointers
    Roles
    Routine
    SayingForms
    SeeingVerbs
    SeemingVerbs
    SentenceStarters
    Settings
    ShareNouns
    SidePrefixes
    SmallNumbers
    SmallStarters
    Somebodies
    Sounds
    Spokespeople
    StateAbbreviations
    StateMediaWords
    StateNouns
    StatementNouns
    States
    SubjectOpeners
    SubjectPronouns
    TellingPasts
    TimeWords
    TimeZones
    TitleRoles
    Titles
    TownsAndStates
    TransitionOpeners
    TransitionVerbs
    TurnLabels
    TwoObjectParticiples
    UnchangingPasts
    UnsignedWriters
    VagueDocuments
    VagueGroups
    VagueVoices
    VerbsInS
    Weekdays
    WholePronouns
    WireAgencies
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
