namespace PodDsl.Generators;

/// <summary>The names of the steps, for tests that count which steps an edit repeats.</summary>
public static class TrackingNames
{
    public const string Facts = nameof(Facts);
    public const string Hosts = nameof(Hosts);
    public const string Settings = nameof(Settings);
    public const string Units = nameof(Units);
    public const string NameClashes = nameof(NameClashes);
    public const string PodMembers = nameof(PodMembers);
    public const string UnitsWithMembers = nameof(UnitsWithMembers);
    public const string Sources = nameof(Sources);
    public const string UnitFileHosts = nameof(UnitFileHosts);
    public const string SourceGrouping = nameof(SourceGrouping);
    public const string EmittedList = nameof(EmittedList);
    public const string Program = nameof(Program);
}
