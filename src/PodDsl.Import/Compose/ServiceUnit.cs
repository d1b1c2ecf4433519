using PodDsl.Core.Catalogue;
using PodDsl.Core.Values;
using PodDsl.Import.Compose.Topics;

namespace PodDsl.Import.Compose;

/// <summary>Makes the container of a service.</summary>
internal sealed class ServiceUnit(ServiceContext service)
{
    /// <summary>What fills the unit, in the order in which its settings are made.</summary>
    private static readonly Action<ServiceContext>[] Topics =
    [
        PlainFieldsTopic.Apply,
        NamesTopic.Apply,
        CommandTopic.Apply,
        EnvironmentTopic.Apply,
        HealthTopic.Apply,
        PortsTopic.Apply,
        NetworksTopic.Apply,
        MountsTopic.Apply,
        SecretsTopic.Apply,
        ConfigsTopic.Apply,
        DevicesTopic.Apply,
        BlockDevicesTopic.Apply,
        UlimitsTopic.Apply,
        SecurityTopic.Apply,
        NamespacesTopic.Apply,
        PodmanComposeTopic.Apply,
        LoggingTopic.Apply,
        DeployTopic.Apply,
        StartAndStopTopic.Apply,
        DependenciesTopic.Apply,
        BuildTopic.Apply,
        PullTopic.Apply,
        ScaleTopic.Apply,
    ];

    /// <summary>Fields that others read: the loader, and the units of the whole project.</summary>
    private static readonly string[] ReadElsewhere = ["image", "profiles", "links", "depends_on", "label_file", "extends", "scale"];

    public void Make()
    {
        service.Draft.Key(Keys.ContainerName, service.Project.ContainerName(service.Name), service.Fields.Scalar("container_name")?.Source ?? service.Draft.Source);
        foreach (var topic in Topics)
        {
            topic(service);
        }

        foreach (var field in ReadElsewhere)
        {
            service.Fields.Take(field);
        }

        service.Fields.ReportRest();
    }

    /// <summary>Sets the image, when the builds have their names.</summary>
    public void Image(IReadOnlyDictionary<string, UnitDraft> builds)
    {
        if (service.Draft.Settings.Exists(setting => setting.Option.Name == Keys.Rootfs))
        {
            return;
        }

        if (builds.TryGetValue(service.Name, out var build))
        {
            service.Draft.Key(Keys.Image, new ReferenceValue(build.ToReference()), build.Source);
        }
        else if (service.Fields.Scalar("image") is { } image)
        {
            service.Draft.Key(Keys.Image, DockerImage.Qualify(image.Text), image.Source);
        }
    }
}
