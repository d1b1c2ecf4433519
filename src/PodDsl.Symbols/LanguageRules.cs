using PodDsl.Core.Findings;

namespace PodDsl.Symbols;

/// <summary>Rules on the use of the language itself, which only C# can break.</summary>
public static class LanguageRules
{
    public static readonly RuleDescriptor NotPartial = new(
        "POD9001",
        "A unit is declared without partial",
        RuleCategory.Language,
        Severity.Error,
        "'{0}' must be partial, since the text of its unit is generated into it. Add partial to '{1}'.");

    public static readonly RuleDescriptor NotApplicable = new(
        "POD9002",
        "A setting is put on a kind of unit that does not have it",
        RuleCategory.Language,
        Severity.Error,
        "[{0}] does not apply to a {1}; {2}. Remove it from '{3}'.");

    public static readonly RuleDescriptor UndefinedChoice = new(
        "POD9004",
        "A value is none of its enum",
        RuleCategory.Language,
        Severity.Error,
        "[{0}] of '{1}' has a value that its enum does not define. Use one of the members: {2}.");

    public static readonly RuleDescriptor GenericUnit = new(
        "POD9005",
        "A unit is generic or local to its file",
        RuleCategory.Language,
        Severity.Error,
        "'{0}' is {1}, so no unit can be made of it. Declare a plain record, or make '{0}' abstract and derive from it.");

    public static readonly RuleDescriptor WrongReference = new(
        "POD9006",
        "A reference names a type that is no such unit",
        RuleCategory.Language,
        Severity.Error,
        "[{0}] of '{1}' names '{2}', which is {3}. Name {4}.");

    public static readonly RuleDescriptor UnknownSection = new(
        "POD9007",
        "A section does not exist there",
        RuleCategory.Language,
        Severity.Error,
        "'{0}' is no section that can be set on '{1}' this way. Use one of: {2}.");

    public static readonly RuleDescriptor NullArgument = new(
        "POD9008",
        "An argument is null",
        RuleCategory.Language,
        Severity.Error,
        "Argument '{0}' of [{1}] on '{2}' is or has a null. Give it a value, or remove the attribute.");

    public static readonly RuleDescriptor NotConstant = new(
        "POD9009",
        "A variable is no constant",
        RuleCategory.Language,
        Severity.Error,
        "[Env] on '{0}' of '{1}' sets nothing, since '{0}' is no constant and the unit is written by the compiler. Make it a const field, or use [Env(\"{0}\", \"...\")] on the record.");

    public static readonly RuleDescriptor WrongDropIn = new(
        "POD9011",
        "A drop-in does not say which unit it changes",
        RuleCategory.Language,
        Severity.Error,
        "'{0}' {1}. Name a unit with its suffix, and a plain file name where needed: [DropIn(\"sshd.service\", FileName = \"50-limits\")].");

    public static readonly RuleDescriptor ClearsNothing = new(
        "POD9012",
        "What is cleared cannot be cleared",
        RuleCategory.Language,
        Severity.Warning,
        "[Clear(\"{0}\")] of '{1}' has no effect: {2}. Remove it.");

    public static readonly RuleDescriptor UnknownName = new(
        "POD9016",
        "A generated name cannot be known",
        RuleCategory.Language,
        Severity.Error,
        "[{0}] of '{1}' cannot use '{2}': {3}.");

    public static readonly RuleDescriptor NoUnit = new(
        "POD9017",
        "Settings are on a type that is no unit",
        RuleCategory.Language,
        Severity.Error,
        "'{0}' has {1} and derives from no kind of unit, so nothing is made of it. {2}.");

    public static readonly RuleDescriptor SetTwice = new(
        "POD9018",
        "A setting is given twice",
        RuleCategory.Language,
        Severity.Warning,
        "'{0}' is set twice on '{1}', and only the last one, by this [{2}], counts. Remove one of the two.");

    public static readonly RuleDescriptor WrongHost = new(
        "POD9022",
        "A host or its user cannot be used",
        RuleCategory.Language,
        Severity.Error,
        "The {0} {1}. {2}.");

    public static readonly RuleDescriptor NoHost = new(
        "POD9023",
        "A unit does not say where it runs",
        RuleCategory.Language,
        Severity.Error,
        "'{0}' does not say on which of the {1} hosts it runs, so no file of it is written. Add {2}.");

    public static readonly RuleDescriptor OtherHost = new(
        "POD9024",
        "A unit names one that runs elsewhere",
        RuleCategory.Language,
        Severity.Error,
        "'{0}' finds no '{1}' {2}, since that runs {3}. {4}.");

    public static readonly RuleDescriptor WrongOn = new(
        "POD9025",
        "A setting is for a host on which the unit does not run",
        RuleCategory.Language,
        Severity.Error,
        "{0} of '{1}' is for '{2}', where '{1}' does not run, so it never counts. {3}.");

    public static readonly RuleDescriptor NewerPodman = new(
        "POD9026",
        "A host has a newer podman than PodDsl knows",
        RuleCategory.Language,
        Severity.Warning,
        "Host '{0}' has podman {1}, and {2} is the newest one that this PodDsl knows, so its units are made for {2}. Update PodDsl, or set [PodmanVersion(\"{2}\")].");

    public static readonly RuleDescriptor PoolMeets = new(
        "POD1029",
        "The pool of id blocks of a host meets other ids",
        RuleCategory.IdMaps,
        Severity.Warning,
        "The pool of id blocks of '{0}' meets {1}: {2}. {3}.");

    public static readonly RuleDescriptor Repeated = new(
        "POD9027",
        "A setting that counts once is there twice",
        RuleCategory.Language,
        Severity.Error,
        "[{0}] stands twice on '{1}'{2}, and only one of them can count. Remove one, or let each be for another host, by On.");

    public static readonly RuleDescriptor NoStaticAddress = new(
        "POD2004",
        "An extra host has no static address",
        RuleCategory.Network,
        Severity.Error,
        "[AddHost<{0}>] of '{1}' needs a static address of '{0}'. Give '{0}' one with [IP(\"...\")] or [Network<...>(IP = \"...\")].");

    public static readonly IReadOnlyList<RuleDescriptor> All =
        [NotPartial, NotApplicable, UndefinedChoice, GenericUnit, WrongReference, UnknownSection, NullArgument, NotConstant, WrongDropIn, ClearsNothing, UnknownName, NoUnit, SetTwice, WrongHost, NoHost, OtherHost, WrongOn, NewerPodman, PoolMeets, NoStaticAddress, Repeated];
}
