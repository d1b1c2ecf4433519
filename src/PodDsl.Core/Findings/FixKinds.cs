using System.Runtime.CompilerServices;
using PodDsl.Core.Catalogue;

namespace PodDsl.Core.Findings;

/// <summary>The one table of all kinds of fixes. Code that makes a fix names a row of it, so every fix has a class.</summary>
public static class FixKinds
{
    private static readonly List<FixKind> Rows = [];

    // Id maps and user namespaces.
    public static FixKind AddTwinIdMap { get; } = Additive("States the id map of the other kind of id, which podman takes from the first anyway.");
    public static FixKind ExpandIdMap { get; } = Additive("Writes out the map that newer podman makes of short entries, for one that refuses these.");
    public static FixKind CorrectUserNS { get; } = Additive("Writes the colon between a user namespace and its options, without which podman refuses the unit.");
    public static FixKind MendUserNS { get; } = Decision("Writes the user namespace that the author seems to mean.");
    public static FixKind RemoveParentSign { get; } = Additive("Removes a sign that has no effect for root, and that older podman refuses.");
    public static FixKind RemoveKeepIdSize { get; } = Decision("Leaves out how many ids a user namespace has.");
    public static FixKind UseAutoUserNS { get; } = Decision("Changes the mode of the user namespace.");
    public static FixKind AddTwinMapping { get; } = Decision("Maps groups of an automatic user namespace as its users, or the other way round.");
    public static FixKind MoveHostIds { get; } = Decision("Moves a container to other ids of the host; files that it owns stay behind.");
    public static FixKind MoveHostIdsOffAccounts { get; } = Decision("Moves a container off the ids of accounts of the host; files that it owns stay behind.");
    public static FixKind NumberIdBlock { get; } = Additive("Gives a container the next id block that nobody has or had.");
    public static FixKind MoveIdBlock { get; } = Decision("Gives a container another id block; files that it owns stay behind.");
    public static FixKind CountIdsOfUser { get; } = Decision("Changes to which ids of the host a map leads.");
    public static FixKind MapNobody { get; } = Decision("Maps one more id.");
    public static FixKind MapRoot { get; } = Decision("Maps one more id.");
    public static FixKind MapRunUser { get; } = Decision("Maps one more id.");
    public static FixKind CutIdMapEntry { get; } = Decision("Takes ids out of an entry of a map.");
    public static FixKind ExtendIdMap { get; } = Decision("Lets an entry of a map take ids from those before it.");
    public static FixKind ShortenIdMapEntry { get; } = Decision("Maps fewer ids.");
    public static FixKind RemoveIdMapEntry { get; } = Decision("Removes an entry of a map.");
    public static FixKind RemoveIdMaps { get; } = Decision("Removes id maps.");
    public static FixKind RemoveUserNS { get; } = Decision("Removes the mode of the user namespace.");
    public static FixKind UseUserNS { get; } = Decision("Writes the id map with the keys of today.");

    // Network, ports and names.
    public static FixKind AddAlias { get; } = Additive("Adds a name by which others find a pod.");
    public static FixKind JoinNetwork { get; } = Decision("Puts a container into another network.");
    public static FixKind NameContainer { get; } = Decision("Gives a container another name.");
    public static FixKind RenameResource { get; } = Decision("Gives a container, pod, network or volume another name; the data of a volume stays with the old one.");
    public static FixKind NameUnit { get; } = Decision("Names another unit.");
    public static FixKind UseNetworkUnit { get; } = Decision("Joins the network of a unit, which is then started first.");
    public static FixKind UseVolumeUnit { get; } = Decision("Mounts the volume of a unit; what was written into the other one stays there.");
    public static FixKind MoveHostPort { get; } = Decision("Publishes on another port of the host.");
    public static FixKind ListenOnLoopback { get; } = Decision("Publishes for the host itself only.");
    public static FixKind ListenEverywhere { get; } = Decision("States on which addresses a port is published.");
    public static FixKind MoveAddress { get; } = Decision("Gives a container another address.");
    public static FixKind MoveSubnet { get; } = Decision("Gives a network another subnet.");
    public static FixKind UsePasta { get; } = Decision("Changes the mode of the network.");
    public static FixKind RemoveSetting { get; } = Decision("Removes a setting.");
    public static FixKind MoveToPod { get; } = Decision("Moves settings of a container to its pod, so that they count for all of its members.");
    public static FixKind RemoveFromMember { get; } = Decision("Removes settings from a container in a pod.");

    // Storage.
    public static FixKind RemoveRelabel { get; } = Decision("Leaves the SELinux label of files alone; the container may then be denied access.");
    public static FixKind ShareLabel { get; } = Decision("Gives files an SELinux label that all containers may use.");
    public static FixKind LabelForOne { get; } = Decision("Gives files the SELinux label of one container.");
    public static FixKind LabelForAll { get; } = Decision("Gives files an SELinux label that all containers may use.");
    public static FixKind LimitLog { get; } = Decision("Limits the size of a file of logs, of which podman then drops the old part.");
    public static FixKind MakeAbsolute { get; } = Decision("Mounts at another path.");

    // Start, stop and dependencies.
    public static FixKind AddAfter { get; } = Additive("Makes a unit wait for the units that it needs.");
    public static FixKind NameService { get; } = Additive("Names the service of a Quadlet file instead of the file, which systemd ignores.");
    public static FixKind CorrectUnit { get; } = Decision("Names another unit.");
    public static FixKind AddWants { get; } = Decision("Makes a unit start another one for which it waits.");
    public static FixKind StartAtBoot { get; } = Decision("Starts a unit at boot.");
    public static FixKind UseTargetOfScope { get; } = Decision("Has another target start a unit.");
    public static FixKind RemoveTarget { get; } = Decision("Removes a dependency.");
    public static FixKind RemoveOrder { get; } = Decision("Removes an order between two units.");
    public static FixKind WantInsteadOfRequire { get; } = Decision("Makes a dependency weaker.");
    public static FixKind DoNotWaitForNetwork { get; } = Decision("Starts a unit before the network is there.");
    public static FixKind RenameService { get; } = Decision("Gives a service another name.");
    public static FixKind RaiseStartTimeout { get; } = Decision("Changes how long a start may take.");
    public static FixKind SetStartTimeout { get; } = Additive("States how long a start may take.");
    public static FixKind RaiseStopTimeout { get; } = Decision("Changes how long a stop may take.");
    public static FixKind SetStopTimeout { get; } = Additive("Gives a container more time to stop.");
    public static FixKind SetRestartSec { get; } = Decision("Changes the pause before a restart.");
    public static FixKind RestartWhenUnhealthy { get; } = Decision("Kills a container that is unhealthy, so that systemd restarts it.");
    public static FixKind AddMountOrder { get; } = Decision("Makes a unit wait for the mount of a path.");
    public static FixKind LeaveToTimer { get; } = Decision("Does not start a unit at boot that its timer starts.");
    public static FixKind EndAfterRun { get; } = Decision("Lets a service end when its program has ended.");
    public static FixKind RestartOnFailure { get; } = Decision("Changes when systemd restarts a service.");
    public static FixKind RemoveDirective { get; } = Decision("Removes a directive.");
    public static FixKind RemoveQuotes { get; } = Decision("Removes quotes that make systemd ignore the line.");
    public static FixKind RemoveNotify { get; } = Decision("Lets a container count as started when it runs.");
    public static FixKind RemoveNoHealthcheck { get; } = Decision("Turns a health check on.");
    public static FixKind NotifyHealthy { get; } = Decision("Lets a container count as started when it is healthy.");
    public static FixKind StayInForeground { get; } = Decision("Changes how the service runs podman.");
    public static FixKind RemovePidFile { get; } = Decision("Removes a file by which systemd knows the container.");
    public static FixKind RemoveKillMode { get; } = Decision("Changes which processes stop with a service.");
    public static FixKind RemoveServiceUser { get; } = Decision("Changes the user of a service.");
    public static FixKind RemoveRemoval { get; } = Decision("Removes one of two ways to remove a container.");
    public static FixKind AddTty { get; } = Decision("Gives a container a terminal.");

    // Text.
    public static FixKind CorrectValue { get; } = Decision("Corrects a value that systemd ignores, or podman refuses or does not know.");
    public static FixKind MoveDirective { get; } = Decision("Moves a directive to its section.");
    public static FixKind CorrectDirective { get; } = Decision("Corrects the name of a directive that systemd ignores.");
    public static FixKind CorrectSection { get; } = Decision("Corrects the name of a section that systemd ignores.");
    public static FixKind MoveRefusedKey { get; } = Additive("Moves a directive that makes Quadlet refuse the file to its section.");
    public static FixKind CorrectKey { get; } = Additive("Corrects a key that makes Quadlet refuse the file.");
    public static FixKind CorrectSecretOption { get; } = Additive("Corrects an option of a secret that makes podman refuse the container.");
    public static FixKind UseKey { get; } = Additive("Replaces a flag in PodmanArgs= by its key; Quadlet then adds the dependencies, such as mounts to wait for.");
    public static FixKind UseNameKey { get; } = Decision("Sets the name of a container or pod by its key, so that other units find it by that.");
    public static FixKind UsePodmanArgs { get; } = Additive("Passes a flag by PodmanArgs= where Quadlet refuses the key.");
    public static FixKind KeepText { get; } = Decision("Passes text by PodmanArgs=, of which Quadlet would lose a part.");
    public static FixKind DoublePercent { get; } = Additive("Doubles a percent sign that makes systemd refuse the service.");
    public static FixKind DoubleBackslash { get; } = Decision("Lets a backslash reach podman.");
    public static FixKind DoubleSign { get; } = Decision("Lets a sign reach the container that systemd replaces.");
    public static FixKind WriteVariable { get; } = Decision("Writes the text of a variable in its place.");
    public static FixKind ShareEnvironmentFile { get; } = Decision("Lets a service read a file with the variables of its container; systemd reads quotes in it, podman does not.");
    public static FixKind UnquoteCommand { get; } = Decision("Takes quotes away that a shell would get.");
    public static FixKind UndoubleSign { get; } = Decision("Takes away the second of two signs where nobody undoubles them.");
    public static FixKind SplitCommand { get; } = Decision("Makes several words of one.");
    public static FixKind JoinScript { get; } = Decision("Makes one word of the script of a shell.");
    public static FixKind UseShell { get; } = Decision("Runs a command by a shell.");
    public static FixKind UseSpecifier { get; } = Decision("Lets systemd fill in a directory or a name.");
    public static FixKind QuotePair { get; } = Decision("Makes one value of what Quadlet splits.");
    public static FixKind RemoveInlineComment { get; } = Decision("Takes a comment out of a value.");
    public static FixKind WriteLineFeeds { get; } = Decision("Changes the line ends of a value.");
    public static FixKind UseTmpfs { get; } = Equal("Writes a deprecated key as the one that does the same.");
    public static FixKind RemoveVolatileTmp { get; } = Equal("Removes a key that does nothing.");

    // Images, security, secrets.
    public static FixKind CorrectImage { get; } = Decision("Corrects the name of an image, as far as its author's meaning is clear.");
    public static FixKind QualifyImage { get; } = Decision("Names another image: the one that the short name means by default.");
    public static FixKind RemoveAutoUpdate { get; } = Decision("Ends automatic updates.");
    public static FixKind UseSecret { get; } = Decision("Takes a value out of the unit; the secret has to be made before the next start.");
    public static FixKind RemoveSecretOptions { get; } = Decision("Leaves out the owner and mode of a secret.");
    public static FixKind RemovePrivilege { get; } = Decision("Takes rights away.");
    public static FixKind AddNoNewPrivileges { get; } = Decision("Takes rights away.");

    // Declarations.
    public static FixKind RemoveDeclaration { get; } = Equal("Removes a declaration, which podman does not see.");
    public static FixKind RemoveSharedIds { get; } = Equal("Removes a declaration, which podman does not see.");

    /// <summary>
    /// The fixes that declare an intent, by the name of the declaration. Only an author can give a reason, or say what starts a unit.
    /// </summary>
    private static readonly Dictionary<string, FixKind> Declarations = Options.All
        .Where(option => option.Section == Section.Intent && !option.Name.EndsWith("Because", StringComparison.Ordinal) && option.Name is not (Keys.StartedBy or Keys.IdBlock))
        .Select(option => option.Name)
        .Distinct()
        .ToDictionary(name => name, name => Add("Declare" + name, FixClass.Decision, $"Declares {name}, which ends the finding and changes nothing else."), StringComparer.Ordinal);

    /// <summary>Every row, in the order of the table.</summary>
    public static IReadOnlyList<FixKind> All => Rows;

    /// <summary>The row of that key, or null if there is none.</summary>
    public static FixKind? Find(string key) => Rows.Find(row => row.Key == key);

    /// <summary>The fix that declares something.</summary>
    public static FixKind Declare(string name) => Declarations[name];

    private static FixKind Equal(string summary, [CallerMemberName] string key = "") => Add(key, FixClass.Equal, summary);

    private static FixKind Additive(string summary, [CallerMemberName] string key = "") => Add(key, FixClass.Additive, summary);

    private static FixKind Decision(string summary, [CallerMemberName] string key = "") => Add(key, FixClass.Decision, summary);

    private static FixKind Add(string key, FixClass fixClass, string summary)
    {
        var row = new FixKind(key, fixClass, summary);
        Rows.Add(row);
        return row;
    }
}
