namespace PodDsl.Import.Compose;

/// <summary>A service of a project on its way into the unit of a container.</summary>
/// <param name="Project">The units of the whole project.</param>
/// <param name="Name">The name of the service.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="Draft">Its container.</param>
internal sealed record ServiceContext(ProjectUnits Project, string Name, TakenFields Fields, UnitDraft Draft)
{
    private const string OfService = "service:";

    /// <summary>The name of a namespace for podman: that of a service is the one of its container.</summary>
    public string WithContainer(string name) =>
        name.StartsWith(OfService, StringComparison.Ordinal) ? "container:" + Project.ContainerName(name[OfService.Length..]) : name;
}
