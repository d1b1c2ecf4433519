namespace PodDsl.Core.Podman;

/// <summary>Reading by Quadlet.</summary>
public static partial class Behaviors
{
    public static Behavior HasQuadlet { get; } = new("Has the generator Quadlet, which makes services of unit files.")
    {
        Since = new(4, 4),
        Evidence = "podman 4.3.1 of Debian 12 has no generator; release notes of podman 4.4",
        Test = Probe,
    };

    public static Behavior ReadsImages { get; } = new("Reads .image files.")
    {
        Since = new(4, 8),
        Evidence = EachMinor,
        Test = Probe,
    };

    public static Behavior ReadsPods { get; } = new("Reads .pod files.")
    {
        Since = new(5, 0),
        Evidence = EachMinor,
        Test = Probe,
    };

    public static Behavior ReadsBuilds { get; } = new("Reads .build files.")
    {
        Since = new(5, 2),
        Evidence = EachMinor,
        Test = Probe,
    };

    public static Behavior JoinsContainers { get; } = new("Takes the unit of a container in Network=, whose network the container joins.")
    {
        Since = new(5, 3),
        Evidence = "release notes of podman 5.3",
        Test = Probe,
    };

    public static Behavior ReadsArtifacts { get; } = new("Reads .artifact files.")
    {
        Since = new(5, 7),
        Evidence = EachMinor,
        Test = Probe,
    };

    public static Behavior InstallsBundles { get; } = new("Takes bundles, NAME.quadlets, apart when it installs them. No generator reads one.")
    {
        Since = new(5, 8),
        Evidence = "the release notes of 5.8; 5.8.6 does",
        Test = "BundleTests",
    };

    public static Behavior ReadsDropIns { get; } = new("Reads drop-ins of a file in NAME.container.d and the like.")
    {
        Since = new(5, 0),
        Evidence = EachMinor,
        Test = Probe,
    };

    public static Behavior ReadsSharedDropIns { get; } = new("Reads drop-ins for all files of a type, and of names up to a dash.")
    {
        Since = new(5, 2),
        Evidence = EachMinor,
        Test = Probe,
    };

    public static Behavior RanksDropInsByName { get; } = new("Takes the drop-in with the most specific name, in whatever folder it is. Before, the first folder with any won.")
    {
        Since = new(5, 6),
        Evidence = "5.4.2 does not, 5.8.6 does; the version between is taken from the source",
        Test = Probe,
    };

    public static Behavior LosesFolders { get; } = new("Makes no unit of any file in a folder of which it cannot parse one. Before, only that file was lost.")
    {
        Since = new(4, 6),
        Evidence = EachMinor,
        Test = Probe,
    };

    public static Behavior ReadsQuadletSection { get; } = new("Reads [Quadlet] with DefaultDependencies=.")
    {
        Since = new(5, 3),
        Evidence = EachMinor,
        Test = Probe,
    };

    public static Behavior KeepsEdgeQuotes { get; } = new("Removes no more than one pair of quotes around a value. Before, all quotes at both ends went.")
    {
        Since = new(5, 8, 2),
        Evidence = "5.4.2 does not, 5.8.6 does; release notes of podman 5.8.2",
        Test = Probe,
    };

    public static Behavior IgnoresEmptyEntrypoint { get; } = new("Ignores an empty Entrypoint=, instead of passing it on.")
    {
        Since = new(5, 3),
        Until = new(5, 8, 2),
        Evidence = EachMinor + "; 5.8.1 and 5.8.2 too",
        Test = Probe,
    };

    public static Behavior ReadsBareNames { get; } = new("Takes a name without a value in Environment=, Label= and Annotation=. Before, the name was left out.")
    {
        Since = new(5, 8),
        Evidence = EachMinor,
        Test = Probe,
    };

    public static Behavior TranslatesUnits { get; } = new("Turns names of Quadlet files in [Unit] into those of their services.")
    {
        Since = new(5, 5),
        Evidence = EachMinor,
        Test = Probe,
    };

    public static Behavior MountsVolumesByDefault { get; } = new("Takes Mount= without a type= for one of the type volume. Before, it refused the file.")
    {
        Since = new(5, 5),
        Evidence = "5.4.2 does not, 5.8.6 does; the version between is taken from the source",
        Test = Probe,
    };

    public static Behavior MountsArtifacts { get; } = new("Completes the source of Mount=type=artifact.")
    {
        Since = new(5, 7),
        Evidence = EachMinor,
        Test = Probe,
    };

    public static Behavior MountsAnonymousVolumes { get; } = new("Takes Mount=type=volume without a source for an anonymous volume. Before, it refused the file.")
    {
        Since = new(6, 0),
        Evidence = "5.8.6 does not, 6.1.1 does; release notes of podman 6.0",
        Test = Probe,
    };

    public static Behavior PlaysSeveralFiles { get; } = new("Plays the file of each Yaml=. Before, only that of the last one.")
    {
        Since = new(5, 7),
        Evidence = EachMinor,
        Test = Probe,
    };

    public static Behavior TakesSpecifiersForAbsolute { get; } = new("Takes a File= of a build that starts with a specifier for absolute.")
    {
        Since = new(5, 5),
        Evidence = "5.4.2 does not, 5.8.6 does; the version between is taken from the source",
        Test = Probe,
    };

    public static Behavior KeepsTemplates { get; } = new("Keeps the @ of a template at the end of the service's name. Before, the suffix stood behind it, which makes an instance of the name.")
    {
        Since = new(5, 7),
        Evidence = "5.4.2 does not, 5.8.6 does; the version between is taken from the source",
        Test = Probe,
    };

    public static Behavior NotifiesWhenHealthy { get; } = new("Takes Notify=healthy.")
    {
        Since = new(5, 0),
        Evidence = EachMinor,
        Test = Probe,
    };

    public static Behavior TakesOptionsWithoutDevice { get; } = new("Takes Options= of a volume without Device=. Before, it refused the file.")
    {
        Since = new(6, 0),
        Evidence = "5.8.6 does not, 6.1.1 does; release notes of podman 6.0",
        Test = Probe,
    };
}
